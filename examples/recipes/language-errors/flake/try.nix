let
  try = value: if (builtins.tryEval value).success then "no error" else "caught";
in
{
  a-throw = try (throw "no such host");
  b-assertion = try (
    assert 1 > 2;
    1
  );
  c-lookup-path = try <nixpkgs>;
  d-inside-a-set = try { port = throw "no port"; };
  e-abort = try (abort "no such host");
  f-attribute = try { }.port;
  g-type = try (1 + "a");
  h-division = try (1 / 0);
  i-file = try (builtins.readFile ./missing);
  j-argument = try (({ port }: port) { });
  k-index = try (builtins.elemAt [ ] 0);
  l-recursion = try (
    let
      x = x;
    in
    x
  );
}
