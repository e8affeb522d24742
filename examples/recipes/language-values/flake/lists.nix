let
  list = [
    1
    "two"
    [ 3 ]
    (2 + 2)
  ];
  joined = [ 1 ] ++ [ 2 ] ++ [ ];
in
{
  inherit list joined;
  length = builtins.length list;
  first = builtins.head list;
  rest = builtins.tail list;
  third = builtins.elemAt list 2;
  contains = builtins.elem "two" list;
  doubled = map (n: n * 2) joined;
}
