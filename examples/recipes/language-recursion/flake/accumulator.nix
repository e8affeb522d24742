let
  numbers = builtins.genList (n: n + 1) 500000;
  start = {
    sum = 0;
  };
  add = acc: n: { sum = acc.sum + n; };
  add' =
    acc: n:
    let
      sum = acc.sum + n;
    in
    builtins.seq sum { inherit sum; };
in
{
  lazy = builtins.foldl' add start numbers;
  seq = builtins.foldl' add' start numbers;
}
