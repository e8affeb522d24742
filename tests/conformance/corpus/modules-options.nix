# Declaring options, reading them back, and options that do not exist.
{ lib }:
let
  inherit (lib)
    mkDefault
    mkForce
    mkIf
    mkOption
    types
    ;
  int = mkOption { type = types.int; };
  run = modules: lib.evalModules { inherit modules; };
  config = modules: (run modules).config;
  declareA = option: { options.a = mkOption option; };
  about = opt: {
    inherit (opt)
      _type
      loc
      declarations
      definitions
      definitionsWithLocations
      files
      highestPrio
      isDefined
      ;
    type = opt.type.description;
  };
  pkgs = {
    hello.name = "hello";
    deep.er.name = "deep";
  };
  package = opt: opt // { type = opt.type.description; };
  docs = modules: builtins.filter (o: !builtins.elem "_module" o.loc) (lib.optionAttrSetToDocList (run modules).options);
  def = file: value: { inherit file value; };
in
{
  values = {
    "mkOption" = mkOption {
      default = 1;
      defaultText = "one";
      example = 2;
      description = "d";
      internal = true;
      visible = false;
      readOnly = true;
      relatedPackages = [ ];
    };
    "mkOption: empty" = mkOption { };
    "mkOption: null is a default" = (config [ (declareA { default = null; }) ]).a;
    "mkEnableOption" = package (lib.mkEnableOption "it");
    "mkEnableOption: value" = map (modules: (config ([ { options.enable = lib.mkEnableOption "it"; } ] ++ modules)).enable) [ [ ] [ { enable = true; } ] ];
    "mkPackageOption" = package (lib.mkPackageOption pkgs "hello" { });
    "mkPackageOption: path" = package (lib.mkPackageOption pkgs "Deep" { default = [ "deep" "er" ]; });
    "mkPackageOption: name is a path" = package (lib.mkPackageOption pkgs [ "deep" "er" ] { });
    "mkPackageOption: no default" = package (lib.mkPackageOption pkgs "hello" { default = null; });
    "mkPackageOption: nullable" = package (lib.mkPackageOption pkgs "hello" { nullable = true; });
    "mkPackageOption: nullable, null" = package (lib.mkPackageOption pkgs "hello" { nullable = true; default = null; });
    "mkPackageOption: examples" = map (example: (lib.mkPackageOption pkgs "hello" { inherit example; }).example) [ "pkgs.x" [ "deep" "er" ] ];
    "mkPackageOption: texts" = package (lib.mkPackageOption pkgs "hello" { extraDescription = "More."; pkgsText = "myPkgs"; });
    "mkSinkUndeclaredOptions" = (config [ { options.a = lib.mkSinkUndeclaredOptions { }; options.b = mkOption { default = 1; }; config.a.b.c = 1; } ]).b;
    "literalExpression" = lib.literalExpression "a";
    "literalMD" = lib.literalMD "a";
    "literalCode" = lib.options.literalCode "sh" "echo";
    "isOption" = map lib.isOption [ (mkOption { }) { } 1 ];

    "default" = (config [ (declareA { default = 1; }) ]).a;
    "default: is replaced" = (config [ (declareA { default = 1; }) { a = 2; } ]).a;
    "default: not evaluated when replaced" = (config [ (declareA { default = throw "evaluated"; }) { a = 2; } ]).a;
    "default: with a priority of its own" = (config [ (declareA { default = mkForce 1; }) { a = 2; } ]).a;
    "apply" = (config [ (declareA { apply = x: x + 1; }) { a = 2; } ]).a;
    "apply: to the default" = (config [ (declareA { default = 1; apply = toString; }) ]).a;
    "readOnly: default" = (config [ (declareA { default = 1; readOnly = true; }) ]).a;
    "readOnly: one definition" = (config [ (declareA { readOnly = true; }) { a = 1; } ]).a;
    "type: none merges lists" = (config [ (declareA { }) { a = [ 1 ]; } { a = [ 2 ]; } ]).a;
    "type: none merges sets" = (config [ (declareA { }) { a.b = 1; } { a.c = 2; } ]).a;

    "declarations: merged types" = (config [ (declareA { type = types.enum [ "x" ]; }) (declareA { type = types.enum [ "y" ]; }) { a = "y"; } ]).a;
    "declarations: a description once" = (run [ { _file = "/1"; options.a = mkOption { type = types.int; }; } { _file = "/2"; options.a = mkOption { type = types.int; description = "d"; }; } { a = 1; } ]).options.a.description;
    "declarations: files" = (run [ { _file = "/1"; options.a = int; } { _file = "/2"; options.a = int; } ]).options.a.declarations;
    "declarations: a type once" = (run [ (declareA { }) (declareA { type = types.int; }) ]).options.a.type.description;
    "declarations: the order of attributes" = (run [ (declareA { internal = true; }) (declareA { internal = false; }) ]).options.a.internal;
    "declarations: submodules" =
      (config [
        (declareA { type = types.submodule { options.b = mkOption { default = 1; }; }; })
        (declareA { type = types.submodule { options.c = mkOption { default = 2; }; }; })
        { a = { }; }
      ]).a;
    "declarations: options below a submodule" =
      (config [
        (declareA { type = types.submodule { options.b = mkOption { default = 1; }; }; default = { }; })
        { options.a.c = mkOption { default = 2; }; }
      ]).a;
    "declarations: positions without lines" = map (p: p.file) (run [ { _file = "/1"; options = builtins.mapAttrs (_: v: v) { a = int; }; } ]).options.a.declarationPositions;

    "options: about one" = about (run [ { _file = "/1"; options.a.b = int; } { _file = "/2"; a.b = mkDefault 3; } ]).options.a.b;
    "options: about the default" = about (run [ { _file = "/1"; options.a = mkOption { type = types.int; default = 1; }; } ]).options.a;
    "options: about conditions" = about (run [ { _file = "/1"; options.a = mkOption { type = types.listOf types.int; }; } { _file = "/2"; a = mkIf true [ 1 ]; } { a = mkIf false [ 2 ]; } ]).options.a;
    "options: value" = (run [ { options.a = int; config.a = 1; } ]).options.a.value;
    "options: isDefined" = map (c: (run [ { options.a = int; config = c; } ]).options.a.isDefined) [ { a = 1; } { a = mkIf false 1; } { } ];
    "options: in a string" = "${(run [ { options.a."b.c" = int; } ]).options.a."b.c"}";
    "options: read by a module" = (config [ (declareA { default = 1; }) ({ options, ... }: { options.b = mkOption { default = options.a.loc; }; }) ]).b;
    "options: one that fails leaves the others" = (config [ { options = { a = int; b = int; }; config = { a = throw "a"; b = 2; }; } ]).b;
    "options: a missing one leaves the others" = (config [ { options = { a = int; b = int; }; config.b = 2; } ]).b;
    "options: a wrong one leaves the others" = (config [ { options = { a = int; b = int; }; config = { a = "x"; b = 2; }; } ]).b;
    "options: a wrong one leaves its origin" = (run [ { options.a = int; config.a = "x"; } ]).options.a.files;
    "options: names" = builtins.attrNames (run [ { options = { a.b = int; c = int; }; } ]).options;
    "config: names" = builtins.attrNames (config [ { options = { a.b = int; c = int; }; } ]);

    "showOption" = map lib.showOption [ [ ] [ "a" ] [ "a" "b.c" "2d" ] [ "a" "*" "<name>" "b" ] [ "" ] [ "if" ] ];
    "showFiles" = map lib.options.showFiles [ [ ] [ "a" ] [ "a" "b" ] ];
    "showDefs" = lib.options.showDefs [ (def "/a" 1) (def "/b" "text") (def "/c" { x = [ 1 2 3 ]; y = "a"; }) (def "/d" [ 1 2 3 4 5 6 7 ]) (def "/e" (x: x)) (def "/f" null) (def "/g" "a\nb\n") ];
    "showDefs: what fails is left out" = lib.options.showDefs [ (def "/a" (throw "x")) (def "/b" [ (throw "y") ]) ];
    "showDefs: depth" = lib.options.showDefs [ (def "/a" { a.b.c.d.e.f.g.h.i.j.k.l.m = 1; }) ];
    "showOptionWithDefLocs" = lib.showOptionWithDefLocs (run [ { options.a = int; } { _file = "/1"; a = 1; } { _file = "/2"; a = 1; } ]).options.a;
    "unknownModule" = lib.unknownModule;
    "getValues" = lib.getValues [ (def "/a" 1) (def "/b" 2) ];
    "getFiles" = lib.getFiles [ (def "/a" 1) (def "/b" 2) ];
    "optionAttrSetToDocList" = docs [
      {
        _file = "/1";
        options = {
          a = mkOption { type = types.int; default = 1; description = "d"; example = [ 1 ]; };
          b = mkOption { type = types.listOf types.str; };
          c = mkOption { internal = true; visible = false; readOnly = true; };
          d = mkOption { default = x: x; defaultText = lib.literalExpression "id"; };
          e = mkOption { type = types.attrsOf (types.submodule { options.x = mkOption { type = types.str; example = "e"; }; }); default = { }; };
        };
      }
    ];
    "optionAttrSetToDocList: visible" = map (o: { inherit (o) name visible; }) (
      docs [
        {
          options = builtins.mapAttrs (_: visible: mkOption { inherit visible; type = types.submodule { options.x = int; }; }) {
            a = "shallow";
            b = "transparent";
            c = false;
            d = true;
          };
        }
      ]
    );
    "optionAttrSetToDocList: freeform" = map (o: o.name) (docs [ (declareA { type = types.submodule { freeformType = types.attrsOf (types.submodule { options.x = int; }); options.y = int; }; }) ]);
    "scrubOptionValue" = lib.scrubOptionValue { a = [ { type = "derivation"; name = "n"; other = 1; } ]; _args = 1; };
    "renderOptionValue" = map lib.options.renderOptionValue [ 1 "a" { a = 1; } (lib.literalMD "m") ];

    "mergeDefaultOption: lists" = lib.mergeDefaultOption [ "a" ] [ (def "/1" [ 1 ]) (def "/2" [ 2 ]) ];
    "mergeDefaultOption: strings" = lib.mergeDefaultOption [ "a" ] [ (def "/1" "a") (def "/2" "b") ];
    "mergeDefaultOption: sets" = lib.mergeDefaultOption [ "a" ] [ (def "/1" { a = 1; }) (def "/2" { a = 2; b = 3; }) ];
    "mergeDefaultOption: Booleans" = lib.mergeDefaultOption [ "a" ] [ (def "/1" false) (def "/2" true) ];
    "mergeDefaultOption: integers" = lib.mergeDefaultOption [ "a" ] [ (def "/1" 1) (def "/2" 1) ];
    "mergeOneOption" = lib.mergeOneOption [ "a" ] [ (def "/1" 1) ];
    "mergeEqualOption" = lib.mergeEqualOption [ "a" ] [ (def "/1" 1) (def "/2" 1) ];
    "mergeUniqueOption" = lib.mergeUniqueOption { message = "m"; } [ "a" ] [ (def "/1" 1) ];
  };

  errors = {
    "mergeDefaultOption: functions" = lib.mergeDefaultOption [ "a" ] [ (def "/1" (x: [ x ])) (def "/2" (x: [ (x + 1) ])) ] 1;
    "does not exist" = config [ { options.abc = int; } { xyz = 1; } ];
    "does not exist: of many values" = config [ { options.abc = int; } { abd = { a = 1; b = [ 1 2 ]; c = "text"; d.e.f = true; g = 1; }; } ];
    "does not exist: with a file" = config [ { options.abc = int; } { _file = "/b.nix"; abcd = 1; } ];
    "does not exist: two names are close" = config [ { options = { abc = int; abd = int; }; } { abx = 1; } ];
    "does not exist: many names are close" = config [ { options = { aa = int; ab = int; ac = int; ad = int; ae = int; }; } { ax = 1; } ];
    "does not exist: nested" = config [ { options.services.nginx.enable = int; } { services.nginx.enabled = true; } ];
    "does not exist: nested parent" = config [ { options.services.nginx.enable = int; } { services.ngnix.enable = true; } ];
    "does not exist: nothing is close to it" = config [ { options.services.nginx = { }; options.a = int; } { services.nginx.enable = true; } ];
    "does not exist: quoted" = config [ { options.a = int; } { "b.c" = true; } ];
    "does not exist: under a condition" = config [ { options.a = int; } { config = mkIf true { b = 1; }; } ];
    "does not exist: a false condition does not help" = config [ { options.a = int; } { b = mkIf false 1; } ];
    "does not exist: the value fails" = config [ { options.a = int; } { b = throw "x"; } ];
    "does not exist: the first by name" = config [ { options.a = int; } { d = 1; c = 2; } { b = 3; } ];
    "does not exist: no options at all" = config [ { a = 1; } ];
    "does not exist: no options at all, options in config" = config [ { config.a = mkOption { }; } ];
    "does not exist: no options at all, with a prefix" = (lib.evalModules { prefix = [ "p" "q" ]; modules = [ { a = 1; } ]; }).config;
    "does not exist: with a prefix" = (lib.evalModules { prefix = [ "p" "q" ]; modules = [ { options.a = int; config.b = 1; } ]; }).config;
    "does not exist: a hundred names" = config [ { options = builtins.listToAttrs (map (n: lib.nameValuePair "option${toString n}" int) (lib.range 1 120)); } { option12x = 1; } ];
    "does not exist: a hundred names, none close" = config [ { options = builtins.listToAttrs (map (n: lib.nameValuePair "option${toString n}" int) (lib.range 1 120)); } { xyz = 1; } ];
    "does not exist: read through options" = (run [ { options.a = int; } { b = 1; } ]).options.a.loc;
    "does not exist: below an option that does" = config [ { options.a.b = int; } { a.c.d = 1; } ];
    "no value" = (config [ { options.a.b = int; } ]).a.b;
    "no value: mkIf false" = (config [ { options.a = int; config.a = mkIf false 1; } ]).a;
    "no value: in the name of another" = (config [ { options = { a = int; b = int; }; } ({ config, ... }: { b = config.a + 1; }) ]).b;
    "no value: without a type" = (config [ (declareA { }) ]).a;
    "readOnly: default and definition" = (config [ (declareA { default = 1; readOnly = true; }) { a = 2; } ]).a;
    "readOnly: two definitions" = (config [ (declareA { type = types.int; readOnly = true; }) { _file = "/1"; a = 1; } { _file = "/2"; a = mkForce 2; } ]).a;
    "apply: fails" = (config [ (declareA { apply = x: throw "applied"; }) { a = 1; } ]).a;
    "already declared" = (run [ { _file = "/1"; options.a = mkOption { default = 1; }; } { _file = "/2"; options.a = mkOption { default = 2; }; } ]).options.a.type.name;
    "already declared: descriptions" = (config [ { _file = "/1"; options.x.a = mkOption { description = "1"; }; } { _file = "/2"; options.x.a = mkOption { description = "2"; }; } ]).x.a;
    "already declared: types" = (config [ { _file = "/1"; options.a = int; } { _file = "/2"; options.a = mkOption { type = types.str; }; } ]).a;
    "already declared: three files" = (config [ { _file = "/1"; options.a = int; } { _file = "/2"; options.a = int; } { _file = "/3"; options.a = mkOption { type = types.str; }; } ]).a;
    "already declared: element types" = (config [ (declareA { type = types.listOf types.int; }) (declareA { type = types.listOf types.str; }) ]).a;
    "declared below an option" = (config [ { _file = "/1"; options.a = int; } { _file = "/2"; options.a.b = int; options.a.c = int; } ]).a;
    "declared below an option: no type" = (config [ (declareA { }) { options.a.b = int; } ]).a;
    "declared below an option: attrsOf submodule" = (config [ (declareA { type = types.attrsOf (types.submodule { }); }) { options.a.b = int; } ]).a;
    "declared: a bare type" = (config [ { options.a = types.int; } ]).a;
    "declared: a bare type, nested" = (config [ { _file = "/1"; options.a.b = types.listOf types.int; } ]).a;
    "declared: another _type" = (config [ { options.a = mkIf true int; } ]).a;
    "declared: not a set" = (config [ { options.a = 1; } ]).a;
    "declared: options are a list" = (config [ { options = [ ]; } ]);
    "defined: a set is expected" = (config [ { options.a.b = int; } { a = 1; } ]).a;
    "defined: config is a list" = (config [ { options.a.b = int; config = [ ]; } ]).a;
    "mkOption: unknown attribute" = mkOption { defualt = 1; };
    "mkPackageOption: not found" = (lib.mkPackageOption pkgs "nope" { }).default;
    "mkPackageOption: not found, other set" = (lib.mkPackageOption pkgs [ "a" "b" ] { pkgsText = "my"; }).default;
    "mkSinkUndeclaredOptions: read" = (config [ { options.a = lib.mkSinkUndeclaredOptions { }; config.a = 1; } ]).a;
    "literalExpression: no string" = lib.literalExpression 1;
    "literalMD: no string" = lib.literalMD 1;
    "mergeDefaultOption: differ" = lib.mergeDefaultOption [ "a" "b" ] [ (def "/1" 1) (def "/2" "b") ];
    "mergeDefaultOption: integers differ" = lib.mergeDefaultOption [ "a" ] [ (def "/1" 1) (def "/2" 2) ];
    "mergeOneOption: two" = lib.mergeOneOption [ "a" ] [ (def "/1" 1) (def "/2" 1) ];
    "mergeUniqueOption: two" = lib.mergeUniqueOption { message = "Only one."; } [ "a" ] [ (def "/1" 1) (def "/2" 1) ];
    "mergeEqualOption: differ" = lib.mergeEqualOption [ "a" ] [ (def "/1" { x = 1; }) (def "/2" { x = 2; }) ];
    "mergeEqualOption: none" = lib.mergeEqualOption [ "a" ] [ ];
  };
}
