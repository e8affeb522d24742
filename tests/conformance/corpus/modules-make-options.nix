# Functions that make options.
{ lib }:
let
  inherit (lib) mkOption;
  run = modules: lib.evalModules { inherit modules; };
  config = modules: (run modules).config;
  declareA = option: { options.a = mkOption option; };
  pkgs = {
    hello.name = "hello";
    deep.er.name = "deep";
  };
  package = opt: opt // { type = opt.type.description; };
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
    "mkEnableOption: value" =
      map (modules: (config ([ { options.enable = lib.mkEnableOption "it"; } ] ++ modules)).enable)
        [
          [ ]
          [ { enable = true; } ]
        ];
    "mkPackageOption" = package (lib.mkPackageOption pkgs "hello" { });
    "mkPackageOption: path" = package (
      lib.mkPackageOption pkgs "Deep" {
        default = [
          "deep"
          "er"
        ];
      }
    );
    "mkPackageOption: name is a path" = package (lib.mkPackageOption pkgs [ "deep" "er" ] { });
    "mkPackageOption: no default" = package (lib.mkPackageOption pkgs "hello" { default = null; });
    "mkPackageOption: nullable" = package (lib.mkPackageOption pkgs "hello" { nullable = true; });
    "mkPackageOption: nullable, null" = package (
      lib.mkPackageOption pkgs "hello" {
        nullable = true;
        default = null;
      }
    );
    "mkPackageOption: examples" =
      map (example: (lib.mkPackageOption pkgs "hello" { inherit example; }).example)
        [
          "pkgs.x"
          [
            "deep"
            "er"
          ]
        ];
    "mkPackageOption: texts" = package (
      lib.mkPackageOption pkgs "hello" {
        extraDescription = "More.";
        pkgsText = "myPkgs";
      }
    );
    "mkSinkUndeclaredOptions" =
      (config [
        {
          options.a = lib.mkSinkUndeclaredOptions { };
          options.b = mkOption { default = 1; };
          config.a.b.c = 1;
        }
      ]).b;
    "isOption" = map lib.isOption [
      (mkOption { })
      { }
      1
    ];
  };

  errors = {
    "mkOption: unknown attribute" = mkOption { defualt = 1; };
    "mkPackageOption: not found" = (lib.mkPackageOption pkgs "nope" { }).default;
    "mkPackageOption: not found, other set" =
      (lib.mkPackageOption pkgs [ "a" "b" ] { pkgsText = "my"; }).default;
    "mkSinkUndeclaredOptions: read" =
      (config [
        {
          options.a = lib.mkSinkUndeclaredOptions { };
          config.a = 1;
        }
      ]).a;
  };
}
