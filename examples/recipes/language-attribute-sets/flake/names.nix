let
  set = {
    b = 1;
    a = 2;
    B = 3;
    "10" = 4;
    "2" = 5;
    "with space" = 6;
    "if" = 7;
    a-b' = 8;
  };
in
{
  names = builtins.attrNames set;
  values = builtins.attrValues set;
}
