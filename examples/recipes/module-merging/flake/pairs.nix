{ lib }:
let
  inherit (lib) types;
  pair = name: type: first: second: {
    inherit name type;
    definitions = [
      first
      second
    ];
  };
in
[
  (pair "bool" types.bool true true)
  (pair "bool" types.bool true false)
  (pair "str" types.str "a" "a")
  (pair "str" types.str "a" "b")
  (pair "lines" types.lines "a" "b")
  (pair "commas" types.commas "a" "b")
  (pair "listOf str" (types.listOf types.str) [ "a" ] [ "b" ])
  (pair "listOf str" (types.listOf types.str) [ "a" ] [ "a" ])
  (pair "attrsOf int" (types.attrsOf types.int) { a = 1; } { b = 2; })
  (pair "attrsOf int" (types.attrsOf types.int) { a = 1; } { a = 2; })
  (pair "attrs" types.attrs { a.x = 1; } { a.y = 2; })
  (pair "anything" types.anything { a.x = 1; } { a.y = 2; })
  (pair "anything" types.anything [ 1 ] [ 2 ])
  (pair "raw" types.raw 1 1)
  (pair "unspecified" types.unspecified [ 1 ] [ 2 ])
  (pair "nullOr int" (types.nullOr types.int) null 1)
  (pair "either int (listOf int)" (types.either types.int (types.listOf types.int)) [ 1 ] [ 2 ])
  (pair "either int (listOf int)" (types.either types.int (types.listOf types.int)) 1 [ 2 ])
  (pair "uniq (listOf int)" (types.uniq (types.listOf types.int)) [ 1 ] [ 2 ])
]
