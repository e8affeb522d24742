{ lib }:
let
  scope = {
    greeting = "hi";
    name = "scope";
    libfoo = 1;
    libfo0 = 2;
  };
  callPackage = lib.callPackageWith scope;
  fn = { greeting, name ? "default" }: { text = "${greeting} ${name}"; };
  # What overrideAttrs is to mkDerivation, made small.
  mk = attrs: attrs // { overrideAttrs = f: mk (attrs // f attrs); };
  data = set: removeAttrs set [ "override" "overrideDerivation" "overrideAttrs" ];
in
{
  values = {
    callPackageWith = (callPackage fn { }).text;
    "callPackageWith: further arguments" = (callPackage fn { greeting = "hello"; }).text;
    "callPackageWith: a default is kept" = (lib.callPackageWith { greeting = "hi"; } fn { }).text;
    "callPackageWith: a file" = (callPackage ../fixtures/packages/flat/hello.nix { }).text;
    "callPackageWith: arguments that are not asked for" = (callPackage ({ greeting, ... }@args: { names = builtins.attrNames args; }) { extra = 1; }).names;
    "callPackageWith: override" = ((callPackage fn { }).override { name = "other"; }).text;
    "callPackageWith: override with a function" = ((callPackage fn { }).override (old: { name = old.name + "!"; })).text;
    "callPackageWith: override twice" = (((callPackage fn { }).override { name = "other"; }).override { greeting = "yo"; }).text;
    "callPackageWith: the arguments of override" = lib.functionArgs (callPackage fn { }).override;
    "callPackageWith: a number" = callPackage ({ greeting }: 1) { };
    "callPackageWith: a function" = callPackage ({ greeting }: x: greeting + x) { } "!";
    "callPackageWith: a function can be overridden" = (callPackage ({ greeting }: x: greeting + x) { }).override { greeting = "yo"; } "!";
    makeOverridable = data (lib.makeOverridable ({ a, b }: { sum = a + b; }) { a = 1; b = 2; });
    "makeOverridable: override" = ((lib.makeOverridable ({ a, b }: { sum = a + b; }) { a = 1; b = 2; }).override { a = 10; }).sum;
    "makeOverridable: overrideAttrs" = ((lib.makeOverridable ({ a }: mk { inherit a; }) { a = 1; }).overrideAttrs (old: { b = old.a + 1; })).b;
    "makeOverridable: overrideAttrs, then override" = data (((lib.makeOverridable ({ a }: mk { inherit a; }) { a = 1; }).overrideAttrs (old: { b = old.a + 1; })).override { a = 5; });
    "makeOverridable: override, then overrideAttrs" = data (((lib.makeOverridable ({ a }: mk { inherit a; }) { a = 1; }).override { a = 5; }).overrideAttrs (old: { b = old.a + 1; }));
    callPackagesWith = builtins.mapAttrs (_: data) (lib.callPackagesWith scope ({ greeting }: { a.x = greeting; b.x = greeting + "b"; }) { });
    "callPackagesWith: override of one" = ((lib.callPackagesWith scope ({ greeting }: { a.x = greeting; b.x = greeting + "b"; }) { }).b.override { greeting = "yo"; }).x;
    makeScope = (lib.makeScope lib.callPackageWith (self: { a = 1; b = self.callPackage ({ a }: { value = a + 1; }) { }; })).b.value;
    "makeScope: overrideScope" = ((lib.makeScope lib.callPackageWith (self: { a = 1; b = self.callPackage ({ a }: { value = a + 1; }) { }; })).overrideScope (final: prev: { a = prev.a + 10; })).b.value;
    "makeScope: newScope" = ((lib.makeScope lib.callPackageWith (self: { a = 1; })).newScope { c = 3; } ({ a, c }: { value = a + c; }) { }).value;
    "makeScope: attributes" = builtins.attrNames (lib.makeScope lib.callPackageWith (self: { a = 1; }));
    packagesFromDirectoryRecursive = lib.mapAttrsRecursiveCond (set: !set ? text) (_: set: set.text or set) (lib.packagesFromDirectoryRecursive { inherit callPackage; directory = ../fixtures/packages; });
    "packagesFromDirectoryRecursive: with a scope" = (lib.packagesFromDirectoryRecursive { inherit callPackage; newScope = extra: lib.callPackageWith (scope // extra); directory = ../fixtures/packages; }).flat.hello.text;
  };
  errors = {
    "callPackageWith: a missing argument" = callPackage ({ nothingLikeThis }: { }) { };
    "callPackageWith: a missing argument, one is close" = callPackage ({ greetin }: { }) { };
    "callPackageWith: a missing argument, several are close" = callPackage ({ libfox }: { }) { };
    "callPackageWith: a missing argument, further arguments are close" = callPackage ({ speling }: { }) { spelling = 1; };
    "callPackageWith: a missing argument of a file" = callPackage ../fixtures/needs-more.nix { };
    "callPackageWith: not a function" = callPackage { } { };
    "callPackageWith: no such file" = callPackage ../fixtures/absent.nix { };
    "callPackageWith: an argument that is not taken" = callPackage fn { unwanted = 1; };
    "callPackagesWith: a derivation" = lib.callPackagesWith scope ({ greeting }: { type = "derivation"; name = "one"; }) { };
    "makeOverridable: override with an unknown argument" = (lib.makeOverridable ({ a }: { inherit a; }) { a = 1; }).override { b = 1; };
    "makeOverridable: overrideAttrs of what has none" = (lib.makeOverridable ({ a }: { inherit a; }) { a = 1; }).overrideAttrs (old: { });
    "packagesFromDirectoryRecursive: no such folder" = lib.packagesFromDirectoryRecursive { inherit callPackage; directory = ../fixtures/absent; };
  };
}
