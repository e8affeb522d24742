let
  double = n: n * 2;
  add = a: b: a + b;
  addTen = add 10;
in
{
  one = double 4;
  two = add 1 2;
  partly = addTen 5;
  inPlace = (n: n + 1) 1;
  mapped = map (add 100) [ 1 ];
}
