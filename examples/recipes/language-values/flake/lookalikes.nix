let
  total = 6;
  total-1 = "one name";
in
{
  name = total-1;
  difference = total - 1;
  path = total/3;
  quotient = total / 3;
}
