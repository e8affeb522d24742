let
  set = { };
  increment = n: n + 1;
in
{
  missing = set.a or 10;
  bindsBeforeCalls = increment set.a or 10;
  bindsBeforePlus = set.a or 10 + 1;
  chained = set.a or set.b or 3;
  attributeName = { or = 4; }.or;
}
