{ lib }:
let
  inherit (lib) types;
in
[
  {
    name = ''enum [ "info" 80 ]'';
    is = types.enum [
      "info"
      80
    ];
  }
  {
    name = "nullOr int";
    is = types.nullOr types.int;
  }
  {
    name = "either int str";
    is = types.either types.int types.str;
  }
  {
    name = "oneOf [ int str (listOf str) ]";
    is = types.oneOf [
      types.int
      types.str
      (types.listOf types.str)
    ];
  }
  {
    name = ''strMatching "[a-z]+"'';
    is = types.strMatching "[a-z]+";
  }
  {
    name = "addCheck int even";
    is = types.addCheck types.int (number: lib.mod number 2 == 0);
  }
  {
    name = "ints.between 1 80";
    is = types.ints.between 1 80;
  }
  {
    name = "nonEmptyListOf str";
    is = types.nonEmptyListOf types.str;
  }
  {
    name = "uniq (listOf str)";
    is = types.uniq (types.listOf types.str);
  }
  {
    name = "coercedTo int toString str";
    is = types.coercedTo types.int toString types.str;
  }
  {
    name = "submodule { }";
    is = types.submodule { };
  }
  {
    name = "attrTag { file = …; }";
    is = types.attrTag { file = lib.mkOption { type = types.str; }; };
  }
  {
    name = "deferredModule";
    is = types.deferredModule;
  }
]
