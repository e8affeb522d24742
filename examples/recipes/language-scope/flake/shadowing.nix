let
  x = "outer let";
  argument = x: x;
  inner =
    let
      x = "inner let";
    in
    x;
  recursive = rec {
    x = "rec";
    y = x;
  };
  plain = {
    x = "plain set";
    y = x;
  };
in
{
  inherit inner;
  argument = argument "argument";
  recursive = recursive.y;
  plain = plain.y;
}
