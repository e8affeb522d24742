# How types merge, and how they are made.
{ lib }:
let
  inherit (lib) mkOption types;
  merged = a: b: (types.mergeTypes a b).description or "cannot be merged";
in
{
  values = {
    "mergeTypes: enums" = merged (types.enum [ "a" ]) (
      types.enum [
        "b"
        "a"
      ]
    );
    "mergeTypes: separators" = merged (types.separatedString ",") (types.separatedString ";");
    "mergeTypes: int and port" = merged types.int types.port;
    "mergeTypes: int and str" = types.mergeTypes types.int types.str;
    "mergeTypes: patterns" = merged (types.strMatching "a") (types.strMatching "b");
    "mergeTypes: paths" = merged types.path types.pathInStore;
    "mergeTypes: attrsOf and lazyAttrsOf" = merged (types.attrsOf types.int) (
      types.lazyAttrsOf types.int
    );
    "mergeTypes: attrsOf enums" = merged (types.attrsOf (types.enum [ "a" ])) (
      types.attrsOf (types.enum [ "b" ])
    );
    "mergeTypes: listOf enums" = merged (types.listOf (types.enum [ "a" ])) (
      types.listOf (types.enum [ "b" ])
    );
    "mergeTypes: listOf different" = merged (types.listOf types.int) (types.listOf types.str);
    "mergeTypes: nullOr enums" = merged (types.nullOr (types.enum [ "a" ])) (
      types.nullOr (types.enum [ "b" ])
    );
    "mergeTypes: functionTo enums" = merged (types.functionTo (types.enum [ "a" ])) (
      types.functionTo (types.enum [ "b" ])
    );
    "mergeTypes: eithers" = merged (types.either types.int (types.enum [ "a" ])) (
      types.either types.int (types.enum [ "b" ])
    );
    "mergeTypes: eithers differ" = merged (types.either types.int types.str) (
      types.either types.str types.int
    );
    "mergeTypes: attrTags" = merged (types.attrTag { a = mkOption { }; }) (
      types.attrTag { b = mkOption { }; }
    );
    "mergeTypes: placeholders" =
      map
        (
          b:
          (merged
            (types.attrsWith {
              elemType = types.int;
              placeholder = "x";
            })
            (
              types.attrsWith {
                elemType = types.int;
                placeholder = b;
              }
            )
          )
        )
        [
          "name"
          "x"
          "y"
        ];
    "isOptionType" = map lib.isOptionType [
      types.int
      { }
      1
    ];
    "isType" = map (lib.isType "a") [
      (lib.setType "a" { })
      { }
      1
    ];
    "setType" = lib.setType "a" { b = 1; };
    "defaultFunctor" = builtins.removeAttrs (lib.defaultFunctor "none") [ "binOp" "wrapped" ];
    "defaultFunctor: of a type" = (lib.defaultFunctor "int").type.name;
    "optionDescriptionPhrase" = map (c: types.optionDescriptionPhrase (x: x == c) types.int) [
      "noun"
      "composite"
    ];
    "nestedTypes" = map (t: builtins.mapAttrs (_: n: n.description) t.nestedTypes) [
      types.int
      (types.listOf types.int)
      (types.attrsOf types.int)
      (types.nullOr types.int)
      (types.either types.int types.str)
      (types.coercedTo types.int toString types.str)
      (types.uniq types.int)
      (types.functionTo types.int)
      (types.submodule { freeformType = types.attrsOf types.int; })
    ];
    "getSubOptions: names" =
      map (t: builtins.attrNames (builtins.removeAttrs (t.getSubOptions [ "p" ]) [ "_module" ]))
        [
          types.int
          (types.submodule { options.a = mkOption { }; })
          (types.attrsOf (types.submodule { options.a = mkOption { }; }))
          (types.nullOr (types.listOf (types.submodule { options.a = mkOption { }; })))
          (types.deferredModuleWith { staticModules = [ { options.a = mkOption { }; } ]; })
          (types.attrTag { a = mkOption { }; })
          (types.submodule { freeformType = types.attrsOf (types.submodule { }); })
        ];
    "getSubOptions: loc" = map (t: lib.showOption (t.getSubOptions [ "p" ]).a.loc) [
      (types.submodule { options.a = mkOption { }; })
      (types.attrsOf (types.submodule { options.a = mkOption { }; }))
      (types.listOf (types.submodule { options.a = mkOption { }; }))
      (types.functionTo (types.submodule { options.a = mkOption { }; }))
      (types.attrsWith {
        elemType = types.submodule { options.a = mkOption { }; };
        placeholder = "id";
      })
    ];
    "serializableValueWith" = (types.serializableValueWith { typeName = "INI"; }).description;
    "types.types" = types.types.int.name;
  };

  errors = {
    "ints.between: wrong ends" = types.ints.between 3 1;
    "numbers.between: wrong ends" = types.numbers.between 3 1;
    "oneOf: none" = types.oneOf [ ];
    "pathWith: a relative path in the store" = types.pathWith {
      inStore = true;
      absolute = false;
    };
    "coercedTo: from a submodule" = types.coercedTo (types.submodule { }) (x: x) types.int;
    "attrTag: a bare type" = (types.attrTag { a = types.int; }).nestedTypes.a;
    "attrTag: no option" = (types.attrTag { a = 1; }).nestedTypes.a;
    "attrTag: another _type" = (types.attrTag { a = lib.mkIf true 1; }).nestedTypes.a;
    "mkOptionType: no name" = types.mkOptionType { };
    "mkOptionType: unknown attribute" = types.mkOptionType {
      name = "a";
      chekc = 1;
    };
    "mergeTypes: no type" = types.mergeTypes 1 types.int;
    "submoduleWith: no modules" = types.submoduleWith { };
    "enum: not a list" = (types.enum "a").description;
    "listOf: not a type" = (types.listOf "int").description;
    "types: unknown" = types.string;
    "serializableValueWith: no name" = types.serializableValueWith { };
  };

  warnings = {
    "deprecationMessage" =
      (lib.evalModules {
        modules = [
          {
            _file = "/a.nix";
            options.a.b = mkOption {
              type = types.int // {
                deprecationMessage = "Use str.";
              };
            };
            config.a.b = 1;
          }
        ];
      }).config.a.b;
  };
}
