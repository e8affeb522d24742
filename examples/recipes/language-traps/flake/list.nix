let
  double = n: n * 2;
  sum = builtins.foldl' builtins.add 0;
in
{
  broken = sum [ double 21 ];
  fixed = sum [ (double 21) ];
}
