# Conditions, merges, priorities and orders.
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
  withDefs = map (value: { inherit value; });
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
    "mapDefinitionValue" = lib.modules.mapDefinitionValue (x: x + 1) (mkIf true (mkForce (mkMerge [ 1 (mkOrder 3 2) ])));

    "mkIf: true" = (config [ { str = mkIf true "set"; } ]).str;
    "mkIf: false leaves the default" = (config [ { str = mkIf false "set"; } ]).str;
    "mkIf: nested" = (config [ { str = mkIf true (mkIf true "set"); } ]).str;
    "mkIf: nested, one false" = (config [ { str = mkIf true (mkIf false "set"); } ]).str;
    "mkIf: false is not evaluated" = (config [ { str = mkIf false (throw "evaluated"); } ]).str;
    "mkIf: around a module" = (config [ (mkIf true { str = "set"; }) ]).str;
    "mkIf: around config, depends on another option" =
      (config [
        { bool = true; }
        (
          { config, ... }:
          {
            config = mkIf config.bool {
              str = "set";
              nested.int = 2;
            };
          }
        )
      ]).nested.int;
    "mkIf: around config, sets and reads one tree" =
      (config [
        (
          { config, ... }:
          {
            config = mkIf (config.nested.int == 0) { list = [ "set" ]; };
          }
        )
      ]).list;
    "mkIf: around a nested set" = (config [ { nested = mkIf true { int = 3; }; } ]).nested.int;
    "mkIf: in a list" = (config [ { list = mkMerge [ (mkIf false [ "a" ]) (mkIf true [ "b" ]) ]; } ]).list;
    "mkIf: an element of a list" = (config [ { list = [ (mkIf false "a") (mkIf true "b") "c" ]; } ]).list;
    "mkIf: an attribute" = (config [ { attrs = { a = mkIf false 1; b = mkIf true 2; }; } ]).attrs;

    "mkMerge: lists" = (config [ { list = mkMerge [ [ "a" ] [ "b" ] ]; } ]).list;
    "mkMerge: a module" = (config [ { config = mkMerge [ { list = [ "a" ]; } { list = [ "b" ]; nested.int = 1; } ]; } ]).list;
    "mkMerge: nested with conditions" =
      (config [
        {
          config = mkMerge [
            { list = [ "a" ]; }
            (mkIf true (mkMerge [
              { list = [ "b" ]; }
              (mkIf false { list = [ "c" ]; })
            ]))
          ];
        }
      ]).list;
    "mkMerge: empty" = (config [ { list = mkMerge [ ]; } ]).list;

    "priorities: a definition replaces the default" = (config [ { list = [ "a" ]; } ]).list;
    "priorities: mkOptionDefault merges with the default" = (config [ { list = lib.mkOptionDefault [ "a" ]; } ]).list;
    "priorities: mkDefault loses" = (config [ { str = mkDefault "weak"; } { str = "plain"; } ]).str;
    "priorities: mkDefault wins over the default" = (config [ { str = mkDefault "weak"; } ]).str;
    "priorities: mkForce wins" = (config [ { str = "plain"; } { str = mkForce "forced"; } ]).str;
    "priorities: equal ones merge" = (config [ { list = mkForce [ "a" ]; } { list = mkForce [ "b" ]; } { list = [ "c" ]; } ]).list;
    "priorities: all at once" =
      (config [
        { str = lib.mkVMOverride "vm"; }
        { str = lib.mkImageMediaOverride "media"; }
        { str = mkForce "force"; }
        { str = mkDefault "default"; }
      ]).str;
    "priorities: the stronger of two forces" = (config [ { str = mkForce "a"; } { str = mkOverride 49 "b"; } ]).str;
    "priorities: around a set" = (config [ { nested = mkForce { int = 3; }; } { nested.int = 4; } ]).nested.int;
    "priorities: around a module" = (config [ (mkForce { nested.int = 3; }) { nested.int = 4; } ]).nested.int;
    "priorities: in a condition" = (config [ { str = mkIf true (mkForce "a"); } { str = "b"; } ]).str;
    "priorities: of single attributes" = (config [ { attrs.a = 1; attrs.b = mkDefault 1; } { attrs.a = mkForce 2; attrs.b = 2; } ]).attrs;
    "priorities: of the whole set" = (config [ { attrs = mkForce { a = 1; }; } { attrs.b = 2; } ]).attrs;
    "priorities: highestPrio" = map (d: (run [ d ]).options.str.highestPrio) [
      { }
      { str = "a"; }
      { str = mkDefault "a"; }
      { str = mkForce "a"; }
      { str = mkIf true (mkOverride 7 "a"); }
    ];

    "mkOrder: lists" =
      (config [
        { list = mkAfter [ "after" ]; }
        { list = [ "plain" ]; }
        { list = mkBefore [ "before" ]; }
        { list = mkOrder 1200 [ "1200" ]; }
      ]).list;
    "mkOrder: equal numbers keep the order of modules" = (config [ { list = mkAfter [ "a" ]; } { list = mkAfter [ "b" ]; } ]).list;
    "mkOrder: lines" = (config [ { lines = mkAfter "z"; } { lines = "m"; } { lines = mkBefore "a"; } ]).lines;
    "mkOrder: inside mkForce" = (config [ { list = mkForce (mkAfter [ "a" ]); } { list = mkForce [ "b" ]; } { list = [ "c" ]; } ]).list;
    "mkOrder: in mkMerge" = (config [ { list = mkMerge [ (mkAfter [ "a" ]) [ "b" ] (mkBefore [ "c" ]) ]; } ]).list;

    "order of modules: lists" = (config [ { list = [ "a" ]; } { list = [ "b" ]; } { list = [ "c" ]; } ]).list;
    "order of modules: imports come first" =
      (config [
        {
          imports = [ { list = [ "imported" ]; } ];
          list = [ "importing" ];
        }
        { list = [ "next" ]; }
      ]).list;
    "order of modules: lines" = (config [ { lines = "a"; } { lines = "b"; } ]).lines;

    "filterOverrides" = lib.filterOverrides (withDefs [ (mkOverride 10 "a") (mkOverride 20 "b") "z" (mkOverride 10 "d") ]);
    "filterOverrides: one" = lib.filterOverrides (withDefs [ (mkDefault "a") ]);
    "filterOverrides': highestPrio" = lib.modules.filterOverrides' (withDefs [ (mkDefault "a") "b" ]);
    "filterOverrides': none" = lib.modules.filterOverrides' [ ];
    "sortProperties" = map (d: d.value) (lib.sortProperties (withDefs [ (mkAfter 1) 2 (mkBefore 3) 4 ]));
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
        inherit (merged) mergedValue isDefined defsFinal optionalValue;
      };
    "mkAliasDefinitions" =
      (config [
        { nested.int = mkForce 3; }
        ({ options, ... }: { attrs.a = lib.mkAliasDefinitions options.nested.int; })
      ]).attrs;
    "mkAliasDefinitions: not defined" = (config [ ({ options, ... }: { list = lib.mkAliasDefinitions (options.none or { isDefined = false; }); }) ]).list;
    "mkAliasAndWrapDefinitions" =
      (config [
        { nested.int = 3; }
        ({ options, ... }: { config = lib.mkAliasAndWrapDefinitions (attrs: { attrs.b = attrs; }) options.nested.int; })
      ]).attrs;
    "mkAliasAndWrapDefsWithPriority" = builtins.removeAttrs (lib.modules.mkAliasAndWrapDefsWithPriority lib.id (run [ { str = mkDefault "a"; } ]).options.str) [ "_" ];
    "mkDerivedConfig" =
      (config [
        { nested.int = mkForce 3; }
        ({ options, ... }: { str = lib.mkDerivedConfig options.nested.int toString; })
        { str = "plain"; }
      ]).str;
    "mergeAttrDefinitionsWithPrio" = lib.modules.mergeAttrDefinitionsWithPrio (run [ { attrs.a = 1; attrs.b = mkForce 2; } { attrs.a = mkDefault 3; } ]).options.attrs;
  };

  errors = {
    "mkAssert: does not hold" = lib.mkAssert false "message" 1;
    "mkIf: no Boolean" = (config [ { str = mkIf "yes" "set"; } ]).str;
    "mkIf: around config, depends on what it sets" = (config [ ({ config, ... }: { config = mkIf (config.str == "a") { str = "b"; }; }) ]).str;
    "if: around config" = (config [ ({ config, ... }: { config = if config.bool then { str = "b"; } else { }; }) ]).str;
    "conflict: strings" = (config [ { str = "a"; } { str = "b"; } ]).str;
    "conflict: of the same priority" = (config [ { str = mkForce "a"; } { str = mkForce "b"; } { str = "c"; } ]).str;
    "conflict: mkDefault" = (config [ { str = mkDefault "a"; } { str = mkDefault "b"; } ]).str;
    "conflict: Booleans, with files" = (config [ { _file = "/a.nix"; bool = true; } { _file = "/b.nix"; bool = false; } { bool = true; } ]).bool;
    "conflict: nested" = (config [ { nested.int = 1; } { nested.int = 2; } ]).nested.int;
    "conflict: the first and the one that differs" = (config [ { nested.int = 1; } { nested.int = 1; } { nested.int = 3; } { nested.int = 4; } ]).nested.int;
    "conflict: an attribute" = (config [ { attrs.a = 1; } { attrs.a = 2; } ]).attrs;
    "mkIf: nested around no set" = (config [ { nested = mkIf true 3; } ]).nested.int;
    "infinite recursion: an option that needs itself" = (config [ ({ config, ... }: { str = config.str + "x"; }) ]).str;
  };
}
