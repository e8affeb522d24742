{ lib }:
let
  base = final: {
    a = 1;
    b = final.a + 1;
  };
  setA = final: prev: { a = prev.a + 10; };
  double = final: prev: { a = prev.a * 2; };
in
{
  values = {
    fix = lib.fix base;
    "fix'" = builtins.attrNames (lib.fix' base);
    converge = lib.converge (x: x / 2) 16;
    extends = lib.fix (lib.extends setA base);
    "extends: twice" = lib.fix (lib.extends double (lib.extends setA base));
    composeExtensions = lib.fix (lib.extends (lib.composeExtensions setA double) base);
    composeManyExtensions = lib.fix (lib.extends (lib.composeManyExtensions [ double setA double ]) base);
    "composeManyExtensions: none" = lib.fix (lib.extends (lib.composeManyExtensions [ ]) base);
    "composeManyExtensions: final and prev" = lib.fix (
      lib.extends (lib.composeManyExtensions [
        (final: prev: { c = final.d; })
        (final: prev: { d = prev.c or "none"; })
        (final: prev: { d = "last"; })
      ]) base
    );
    makeExtensible = removeAttrs (lib.makeExtensible base) [ "extend" "__unfix__" ];
    "makeExtensible: extend" = ((lib.makeExtensible base).extend setA).b;
    "makeExtensible: extend twice" = (((lib.makeExtensible base).extend setA).extend double).b;
    "makeExtensible: attributes" = builtins.attrNames (lib.makeExtensible base);
    makeExtensibleWithCustomName = ((lib.makeExtensibleWithCustomName "overlay" base).overlay setA).a;
    "toExtension: a set" = lib.fix (lib.extends (lib.toExtension { a = 5; }) base);
    "toExtension: a function of prev" = lib.fix (lib.extends (lib.toExtension (prev: { a = prev.a + 5; })) base);
    "toExtension: an overlay" = lib.fix (lib.extends (lib.toExtension (final: prev: { c = final.b; })) base);
  };
  errors = {
    "fix: a cycle" = lib.fix (final: { a = final.b; b = final.a; });
    "extends: prev has no such attribute" = lib.fix (lib.extends (final: prev: { a = prev.missing; }) base);
    "extends: not an overlay" = lib.fix (lib.extends (final: { }) base);
    "makeExtensible: extend with a set" = ((lib.makeExtensible base).extend { a = 1; }).a;
    "fix: not a function" = lib.fix { };
  };
}
