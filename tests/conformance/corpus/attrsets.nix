{ lib }:
let
  nested = {
    a.b.c = 1;
    a.d = 2;
    e = 3;
  };
  drv = {
    type = "derivation";
    outPath = "/out";
    bin = "/bin-out";
    out = "/out";
  };
in
{
  values = {
    attrByPath = lib.attrByPath [ "a" "b" "c" ] 9 nested;
    "attrByPath: missing" = lib.attrByPath [ "a" "x" "c" ] 9 nested;
    "attrByPath: through what is no set" = lib.attrByPath [ "e" "x" ] 9 nested;
    "attrByPath: an empty path" = lib.attrByPath [ ] 9 { a = 1; };
    hasAttrByPath = map (path: lib.hasAttrByPath path nested) [ [ "a" "b" ] [ "a" "x" ] [ ] [ "e" "f" ] ];
    setAttrByPath = [ (lib.setAttrByPath [ "a" "b" ] 1) (lib.setAttrByPath [ ] 1) ];
    getAttrFromPath = lib.getAttrFromPath [ "a" "d" ] nested;
    attrVals = lib.attrVals [ "e" "a" ] nested;
    getAttrs = lib.getAttrs [ "e" ] nested;
    catAttrs = lib.catAttrs "a" [ { a = 1; } { b = 0; } { a = 2; } ];
    nameValuePair = lib.nameValuePair "some" 6;
    attrsToList = lib.attrsToList { b = 2; a = 1; };
    genAttrs = lib.genAttrs [ "foo" "bar" ] (name: "x_" + name);
    "genAttrs'" = lib.genAttrs' [ 1 2 ] (n: lib.nameValuePair "n${toString n}" (n * n));
    filterAttrs = lib.filterAttrs (name: value: name != "a" && value > 1) { a = 5; b = 1; c = 2; };
    filterAttrsRecursive = lib.filterAttrsRecursive (name: value: value != null) { a = null; b = { c = null; d = 1; }; };
    foldlAttrs = lib.foldlAttrs (acc: name: value: acc + "${name}${toString value}") "" { b = 2; a = 1; };
    foldAttrs = lib.foldAttrs (item: acc: [ item ] ++ acc) [ ] [ { a = 2; } { a = 3; b = 1; } ];
    collect = lib.collect builtins.isList { a = { b = [ "b" ]; }; c = [ 1 ]; d = 1; };
    "collect: the value itself" = lib.collect builtins.isInt 1;
    "collect: nothing" = lib.collect builtins.isInt "a";
    cartesianProduct = lib.cartesianProduct { b = [ 3 4 ]; a = [ 1 2 ]; };
    "cartesianProduct: empty" = [ (lib.cartesianProduct { }) (lib.cartesianProduct { a = [ ]; b = [ 1 ]; }) ];
    mapCartesianProduct = lib.mapCartesianProduct ({ a, b }: "${a}-${b}") { a = [ "1" "2" ]; b = [ "3" ]; };
    mapAttrs = lib.mapAttrs (name: value: name + "-" + value) { x = "foo"; };
    "mapAttrs'" = lib.mapAttrs' (name: value: lib.nameValuePair ("foo_" + name) ("bar-" + value)) { x = "a"; y = "b"; };
    mapAttrsToList = lib.mapAttrsToList (name: value: name + value) { y = "b"; x = "a"; };
    concatMapAttrs = lib.concatMapAttrs (name: value: { ${name} = value; ${name + value} = value; }) { x = "a"; y = "b"; };
    mapAttrsRecursive = lib.mapAttrsRecursive (path: value: lib.concatStringsSep "-" (path ++ [ (toString value) ])) nested;
    mapAttrsRecursiveCond = lib.mapAttrsRecursiveCond (set: !set ? stop) (path: value: path) { a = { stop = 1; }; b.c = 1; };
    optionalAttrs = [ (lib.optionalAttrs true { a = 1; }) (lib.optionalAttrs false { a = 1; }) ];
    zipAttrs = lib.zipAttrs [ { a = 1; b = 2; } { a = 3; } ];
    zipAttrsWith = lib.zipAttrsWith (name: values: name + toString values) [ { a = "x"; } { a = "y"; b = "z"; } ];
    mergeAttrsList = [ (lib.mergeAttrsList [ { a = 1; } { b = 2; } { a = 3; } ]) (lib.mergeAttrsList [ ]) ];
    recursiveUpdate = lib.recursiveUpdate { a.b = 1; a.c = 2; d = 3; } { a.c = 5; a.e = 6; d = { f = 1; }; };
    "recursiveUpdate: a set is replaced by a value" = lib.recursiveUpdate { a.b = 1; } { a = null; };
    recursiveUpdateUntil = lib.recursiveUpdateUntil (path: l: r: path == [ "foo" ]) { foo.bar = 1; baz.a = 1; baz.b.d = 1; } { foo.qux = 2; baz.b = { c = 1; }; };
    overrideExisting = lib.overrideExisting { a = 1; b = 2; } { b = 3; c = 4; };
    matchAttrs = [
      (lib.matchAttrs { cpu = { }; } { cpu.bits = 64; })
      (lib.matchAttrs { cpu.bits = 32; } { cpu.bits = 64; })
      (lib.matchAttrs { a = 1; } { })
      (lib.matchAttrs { a.b = 1; } { a = 1; })
    ];
    showAttrPath = map lib.showAttrPath [ [ "foo" "bar" ] [ "a.b" "1x" "if" "ok-name" ] [ ] [ "$x" "\"" ] ];
    isDerivation = map lib.isDerivation [ drv { } { type = "x"; } 1 null ];
    recurseIntoAttrs = [ (lib.recurseIntoAttrs { }) (lib.dontRecurseIntoAttrs { a = 1; }) ];
    getOutput = [ (lib.getOutput "bin" drv) (lib.getOutput "dev" drv) (lib.getOutput "dev" (drv // { outputSpecified = true; })).bin ];
    getBin = lib.getBin drv;
    getLib = [ (lib.getLib drv) (lib.getLib "a string") ];
    getFirstOutput = lib.getFirstOutput [ "doc" "bin" "out" ] drv;
    getStatic = lib.getStatic drv;
    chooseDevOutputs = lib.chooseDevOutputs [ drv { dev = "/dev"; } ];
  };
  errors = {
    "getAttrFromPath: missing" = lib.getAttrFromPath [ "a" "x" "y" ] nested;
    "attrVals: missing" = lib.attrVals [ "x1234567" ] { a = 1; };
    "getAttrs: missing" = lib.getAttrs [ "x1234567" ] { a = 1; };
    "filterAttrs: not a set" = lib.filterAttrs (_: _: true) [ ];
    "mapAttrs: not a set" = lib.mapAttrs (_: v: v) 1;
    "mapAttrsToList: not a set" = lib.mapAttrsToList (_: v: v) "a";
    "recursiveUpdate: not a set" = lib.recursiveUpdate 1 { };
    "genAttrs: names are no strings" = lib.genAttrs [ 1 ] lib.id;
    "mapAttrs': not a pair" = lib.mapAttrs' (name: value: { inherit name; }) { a = 1; };
    "listToAttrs: not a pair" = lib.listToAttrs [ { name = "a"; } ];
    "foldlAttrs: not a set" = lib.foldlAttrs (acc: _: _: acc) 1 null;
    "concatMapAttrs: gives no set" = lib.concatMapAttrs (_: _: 1) { a = 1; };
    "recursiveUpdateUntil: a set meets a value" = lib.recursiveUpdateUntil (_: _: _: false) { a = 1; } { a.b = 1; };
    "matchAttrs: the pattern is no set" = lib.matchAttrs 1 { };
    "attrByPath: the path is no list" = lib.attrByPath "a" 1 { };
  };
}
