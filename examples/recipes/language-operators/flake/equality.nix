let
  f = n: n;
  list = [ 1 ];
  set = {
    inherit f list;
  };
in
{
  numbers = 1 == 1.0;
  numberAndString = 1 == "1";
  nullAndFalse = null == false;
  pathAndString = /etc == "/etc";
  contents = { a.b = list; } == { a.b = [ 1.0 ]; };
  listOrder = list ++ [ 2 ] == [ 2 ] ++ list;
  functions = f == f;
  functionInSet = set == { inherit f list; };
}
