# The functions for conditions, priorities and orders on their own.
{ lib }:
let
  inherit (lib)
    mkAfter
    mkBefore
    mkDefault
    mkForce
    mkIf
    mkMerge
    mkOption
    mkOrder
    mkOverride
    types
    ;
  declare = {
    options = {
      bool = mkOption {
        type = types.bool;
        default = false;
      };
      str = mkOption {
        type = types.str;
        default = "default";
      };
      list = mkOption {
        type = types.listOf types.str;
        default = [ "default" ];
      };
      lines = mkOption {
        type = types.lines;
        default = "";
      };
      attrs = mkOption {
        type = types.attrsOf types.int;
        default = { };
      };
      nested.int = mkOption {
        type = types.int;
        default = 0;
      };
    };
  };
  run = modules: (lib.evalModules { modules = [ declare ] ++ modules; });
  config = modules: (run modules).config;
  withDefs = map (value: {
    inherit value;
  });
in
{
  values = {
    "mkIf" = mkIf true 1;
    "mkMerge" = mkMerge [
      1
      2
    ];
    "mkOverride" = mkOverride 7 1;
    "mkOrder" = mkOrder 7 1;
    "mkDefault" = mkDefault 1;
    "mkForce" = mkForce 1;
    "mkOptionDefault" = lib.mkOptionDefault 1;
    "mkImageMediaOverride" = lib.mkImageMediaOverride 1;
    "mkVMOverride" = lib.mkVMOverride 1;
    "mkBefore" = mkBefore 1;
    "mkAfter" = mkAfter 1;
    "mkAssert: holds" = lib.mkAssert true "message" 1;
    "mkDefinition" = lib.mkDefinition {
      file = "f";
      value = 1;
    };
    "defaultOverridePriority" = lib.modules.defaultOverridePriority;
    "defaultOrderPriority" = lib.modules.defaultOrderPriority;
    "filterOverrides" = lib.filterOverrides (withDefs [
      (mkOverride 10 "a")
      (mkOverride 20 "b")
      "z"
      (mkOverride 10 "d")
    ]);
    "filterOverrides: one" = lib.filterOverrides (withDefs [ (mkDefault "a") ]);
    "filterOverrides': highestPrio" = lib.modules.filterOverrides' (withDefs [
      (mkDefault "a")
      "b"
    ]);
    "filterOverrides': none" = lib.modules.filterOverrides' [ ];
    "sortProperties" = map (d: d.value) (
      lib.sortProperties (withDefs [
        (mkAfter 1)
        2
        (mkBefore 3)
        4
      ])
    );
    "mergeDefinitions" =
      let
        merged = lib.mergeDefinitions [ "a" ] types.int [
          {
            file = "f";
            value = mkDefault 1;
          }
          {
            file = "g";
            value = 2;
          }
        ];
      in
      {
        inherit (merged)
          mergedValue
          isDefined
          defsFinal
          optionalValue
          ;
      };
    "mkAliasDefinitions" =
      (config [
        { nested.int = mkForce 3; }
        (
          { options, ... }:
          {
            attrs.a = lib.mkAliasDefinitions options.nested.int;
          }
        )
      ]).attrs;
    "mkAliasDefinitions: not defined" =
      (config [
        (
          { options, ... }:
          {
            list = lib.mkAliasDefinitions (options.none or { isDefined = false; });
          }
        )
      ]).list;
    "mkAliasAndWrapDefinitions" =
      (config [
        { nested.int = 3; }
        (
          { options, ... }:
          {
            config = lib.mkAliasAndWrapDefinitions (attrs: { attrs.b = attrs; }) options.nested.int;
          }
        )
      ]).attrs;
    "mkAliasAndWrapDefsWithPriority" = builtins.removeAttrs (lib.modules.mkAliasAndWrapDefsWithPriority
      lib.id
      (run [ { str = mkDefault "a"; } ]).options.str
    ) [ "_" ];
    "mkDerivedConfig" =
      (config [
        { nested.int = mkForce 3; }
        (
          { options, ... }:
          {
            str = lib.mkDerivedConfig options.nested.int toString;
          }
        )
        { str = "plain"; }
      ]).str;
  };

  errors = {
    "mkAssert: does not hold" = lib.mkAssert false "message" 1;
  };
}
