{
  numbers = 1 < 1.5;
  strings = "B" < "a";
  stringsOfDigits = "10" < "9";
  paths = ./a < ./b;
  lists = [ 1 ] ++ [ 9 ] < [ 2 ];
  shorterList = [ 1 ] < [ 1 ] ++ [ 0 ];
}
