{ lib }:
let
  inherit (lib) types;
  is = name: {
    inherit name;
    is = types.${name};
  };
  ints = name: {
    name = "ints.${name}";
    is = types.ints.${name};
  };
in
[
  (is "bool")
  (is "int")
  (ints "unsigned")
  (ints "positive")
  (ints "u8")
  (is "port")
  (is "float")
  (is "number")
  (is "str")
  (is "nonEmptyStr")
  (is "singleLineStr")
  (is "lines")
  (is "commas")
  (is "path")
  (is "pathInStore")
  (is "package")
  (is "attrs")
  (is "anything")
  (is "raw")
  {
    name = "functionTo str";
    is = types.functionTo types.str;
  }
  {
    name = "listOf int";
    is = types.listOf types.int;
  }
  {
    name = "attrsOf int";
    is = types.attrsOf types.int;
  }
]
