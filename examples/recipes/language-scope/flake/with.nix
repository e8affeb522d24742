let
  x = "let";
  set = {
    x = "with";
    y = "only in the set";
    map = "with";
  };
  inner = {
    y = "inner with";
  };
in
with set;
{
  bound = x;
  free = y;
  globalName = builtins.typeOf map;
  nested = with inner; y;
  argument = (y: y) "argument";
}
