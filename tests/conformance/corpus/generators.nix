{ lib }:
let
  inherit (lib) generators;
  drv = {
    type = "derivation";
    name = "hello-1.0";
    outPath = "/store/hello";
  };
  show = generators.toPretty { };
  line = generators.toPretty { multiline = false; };
in
{
  values = {
    toJSON = generators.toJSON { } { a = 1; b = [ true null 1.5 ]; };
    toYAML = generators.toYAML { } { a.b = "c"; };
    mkValueStringDefault = map (generators.mkValueStringDefault { }) [ 1 "a b" true false null drv 0.5 ];
    mkKeyValueDefault = [
      (generators.mkKeyValueDefault { } ":" "f:oo" "bar")
      (generators.mkKeyValueDefault { mkValueString = v: if v == true then "yes" else "no"; } " = " "a" true)
    ];
    toKeyValue = generators.toKeyValue { } { b = 2; a = "x=y"; "k=1" = null; };
    "toKeyValue: lists as duplicate keys" = generators.toKeyValue { listsAsDuplicateKeys = true; } { a = [ 1 2 ]; b = "x"; c = [ ]; };
    "toKeyValue: indented" = generators.toKeyValue { indent = "  "; } { a = 1; };
    "toKeyValue: other pairs" = generators.toKeyValue { mkKeyValue = k: v: "${k} -> ${toString v}"; } { a = 1; };
    "toKeyValue: empty" = generators.toKeyValue { } { };
    toINI = generators.toINI { } { foo = { hi = toString 1; ciao = "bar"; }; baz = { "also, integers" = 42; }; };
    "toINI: escaped" = generators.toINI { } { "a [b]" = { "k=y" = true; }; };
    "toINI: lists as duplicate keys" = generators.toINI { listsAsDuplicateKeys = true; } { s.a = [ 1 2 ]; };
    "toINI: empty" = [ (generators.toINI { } { }) (generators.toINI { } { a = { }; }) ];
    "toINI: other section names" = generators.toINI { mkSectionName = name: "x-${name}"; } { a.b = 1; };
    toINIWithGlobalSection = generators.toINIWithGlobalSection { } { globalSection.someGlobalKey = "hi"; sections.foo.bar = 1; };
    "toINIWithGlobalSection: only one" = [
      (generators.toINIWithGlobalSection { } { globalSection = { }; sections.a.b = 1; })
      (generators.toINIWithGlobalSection { } { globalSection.a = 1; })
    ];
    toGitINI = generators.toGitINI {
      url."ssh://git@example.com/".insteadOf = "https://example.com";
      user.name = "user";
      alias.st = "status";
      "remote \"origin\"".fetch = "x";
    };
    "toGitINI: lists, quotes and numbers" = generators.toGitINI {
      a.list = [ "x" 2 true ];
      a.quoted = "tab\tnewline\nquote\"backslash\\";
    };
    "toGitINI: deep" = generators.toGitINI { a.b.c.d = 1; a.e = 2; "x.y".z = 3; };
    "toPretty: scalars" = map show [ 1 1.5 "a" true null ./. (-3) ];
    "toPretty: strings" = map show [ "a\"b\${c}\\" "" "two\nlines" "two\nlines\n" "a ''quote\${x}\nb" ];
    "toPretty: a list" = show [ 1 [ 2 ] [ ] ];
    "toPretty: a set" = show { a = 1; "b.c" = { }; d.e = [ "x" ]; "if" = null; };
    "toPretty: functions" = map show [ (x: x) ({ a, b ? 1 }: a) { __functor = self: x: x; } (lib.setFunctionArgs (x: x) { q = true; }) ];
    "toPretty: derivations" = map show [ drv { type = "derivation"; } [ drv ] ];
    "toPretty: on one line" = map line [ [ 1 [ 2 ] ] { a.b = 1; } "two\nlines" [ ] { } ];
    "toPretty: indented" = generators.toPretty { indent = "    "; } { a = [ 1 ]; };
    "toPretty: pretty values" = generators.toPretty { allowPrettyValues = true; } { a = { __pretty = v: "<${toString v}>"; val = 1; }; };
    "toPretty: a type that is no derivation" = show { type = "x"; };
    withRecursion = [
      (generators.withRecursion { depthLimit = 5; } { a.b = 1; })
      (generators.withRecursion { depthLimit = 2; throwOnDepthLimit = false; } { a.b.c.d = 1; e = [ [ [ 1 ] ] ]; })
    ];
  };
  errors = {
    "mkValueStringDefault: a list" = generators.mkValueStringDefault { } [ 1 2 ];
    "mkValueStringDefault: a set" = generators.mkValueStringDefault { } { a = 1; };
    "mkValueStringDefault: a function" = generators.mkValueStringDefault { } (x: x);
    "mkValueStringDefault: a path" = generators.mkValueStringDefault { } /etc;
    "toINI: a list" = generators.toINI { } { a.b = [ 1 ]; };
    "toINI: a value outside of a section" = generators.toINI { } { a = 1; };
    "toKeyValue: a set" = generators.toKeyValue { } { a = { b = 1; }; };
    "toKeyValue: an unknown argument" = generators.toKeyValue { sep = "="; } { };
    "toGitINI: a value without a section" = generators.toGitINI { a = 1; };
    "withRecursion: too deep" = generators.withRecursion { depthLimit = 1; } { a.b.c = 1; };
    "withRecursion: the limit is no number" = generators.withRecursion { depthLimit = "x"; } { };
    "toPretty: a throw inside" = show { a = throw "inner"; };
    "toJSON: a function" = generators.toJSON { } (x: x);
    "toYAML: without the first set" = generators.toYAML { a = 1; };
  };
}
