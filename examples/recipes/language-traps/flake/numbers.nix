{
  broken-path = 7/2;
  broken-integer = 7 / 2;
  fixed = 7 / 2.0;
}
