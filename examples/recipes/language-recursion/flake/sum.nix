let
  sum = n: if n == 0 then 0 else n + sum (n - 1);
in
{
  recursive = sum 20000;
  fold = builtins.foldl' builtins.add 0 (builtins.genList (n: n + 1) 20000);
}
