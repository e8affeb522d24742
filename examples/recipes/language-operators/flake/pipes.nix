let
  double = map (n: n * 2);
  sum = builtins.foldl' builtins.add 0;
  list = builtins.genList (n: n) 4;
in
{
  intoTheFunction = list |> double |> sum;
  intoTheArgument = sum <| double <| list;
  withCalls = sum (double list);
}
