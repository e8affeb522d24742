{
  integer = toString 8080;
  float = toString 1.5;
  true = toString true;
  false = toString false;
  null = toString null;
  list = toString [
    "a"
    1
    true
    null
    [ "b" ]
  ];
  path = toString ./to-string.nix;
}
