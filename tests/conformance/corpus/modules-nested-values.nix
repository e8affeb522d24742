# What the definitions of types with others inside merge to.
{ lib }:
let
  inherit (lib)
    mkDefault
    mkIf
    mkOption
    types
    ;
  run =
    type: values:
    lib.evalModules {
      modules = [
        { options.a = mkOption { inherit type; }; }
      ]
      ++ lib.imap1 (n: a: {
        _file = "/${toString n}.nix";
        inherit a;
      }) values;
    };
  merge = type: values: (run type values).config.a;
  tree = types.attrsOf (types.either types.int tree);
in
{
  values = {
    "anything: sets" = merge types.anything [
      {
        a = 1;
        b.c = [ 1 ];
      }
      { b.d = 2; }
    ];
    "anything: equal values" = merge types.anything [
      1
      1
    ];
    "anything: priorities inside" = merge types.anything [
      { a = mkDefault 1; }
      { a = 2; }
    ];
    "anything: a list" = merge types.anything [
      [ 1 ]
    ];
    "attrs: the last one wins" = merge types.attrs [
      {
        a = 1;
        b = 1;
      }
      { b = 2; }
    ];
    "attrs: conditions stay" = merge types.attrs [
      { a = mkIf false 1; }
    ];
    "attrsOf: merged" = merge (types.attrsOf types.int) [
      { a = 1; }
      { b = 2; }
    ];
    "attrsOf: lists" = merge (types.attrsOf (types.listOf types.int)) [
      { a = [ 1 ]; }
      {
        a = [ 2 ];
        b = [ 3 ];
      }
    ];
    "attrsOf: conditions" = merge (types.attrsOf types.int) [
      {
        a = mkIf false 1;
        b = mkIf true 2;
      }
    ];
    "attrsOf: none" = merge (types.attrsOf types.int) [ ];
    "attrsOf: recursive" = merge tree [
      {
        a = 1;
        b.c = 2;
      }
      { b.d.e = 3; }
    ];
    "lazyAttrsOf: merged" = merge (types.lazyAttrsOf types.int) [
      { a = 1; }
      { b = 2; }
    ];
    "lazyAttrsOf: emptyValue for a false condition" =
      merge (types.lazyAttrsOf (types.listOf types.int))
        [
          { a = mkIf false [ 1 ]; }
        ];
    "listOf: concatenated" = merge (types.listOf types.int) [
      [ 1 ]
      [
        2
        3
      ]
    ];
    "listOf: none" = merge (types.listOf types.int) [ ];
    "listOf: elements with conditions" = merge (types.listOf types.int) [
      [
        (mkIf false 1)
        2
        (lib.mkMerge [ (mkIf true 3) ])
      ]
    ];
    "nonEmptyListOf" = merge (types.nonEmptyListOf types.int) [
      [ 1 ]
      [ 2 ]
    ];
    "raw" = merge types.raw [
      { a = mkIf true 1; }
    ];
    "submodule: none" = merge (types.submodule { options.x = mkOption { default = 1; }; }) [ ];
    "unspecified: lists" = merge types.unspecified [
      [ 1 ]
      [ 2 ]
    ];
    "unspecified: strings" = merge types.unspecified [
      "a"
      "b"
    ];
    "anything: functions" =
      (merge types.anything [
        (x: { a = x; })
        (x: { b = x; })
      ])
        1;
    "functionTo" =
      (merge (types.functionTo (types.listOf types.int)) [
        (x: [ x ])
        (x: [ (x + 1) ])
      ])
        1;
    "functionTo: arguments" = lib.functionArgs (
      merge (types.functionTo types.int) [
        (
          {
            a,
            b ? 1,
            ...
          }:
          1
        )
        (
          {
            b ? 2,
            ...
          }:
          1
        )
      ]
    );
    "lazyAttrsOf: keys do not need values" = builtins.attrNames (
      merge (types.lazyAttrsOf types.int) [
        {
          a = throw "a";
          b = mkIf (throw "b") 1;
        }
      ]
    );
    "lazyAttrsOf: one value does not need another" =
      (merge (types.lazyAttrsOf types.int) [
        {
          a = throw "a";
          b = 1;
        }
      ]).b;
    "attrsOf: one value does not need another" =
      (merge (types.attrsOf types.lines) [
        {
          a.x = 1;
          b = "b";
        }
      ]).b;
    "attrsOf: values refer to each other" =
      (lib.evalModules {
        modules = [
          (
            { config, ... }:
            {
              options.a = mkOption { type = types.lazyAttrsOf types.int; };
              config.a = {
                x = 1;
                y = config.a.x + 1;
              };
            }
          )
        ];
      }).config.a.y;
    "listOf: one element does not need another" = builtins.elemAt (merge (types.listOf types.int) [
      [
        "x"
        1
      ]
    ]) 1;
    "deferredModule" =
      (lib.evalModules {
        modules = [
          { options.x = mkOption { }; }
          (merge types.deferredModule [
            { x = [ 1 ]; }
            (
              { ... }:
              {
                x = [ 2 ];
              }
            )
          ])
        ];
      }).config.x;
    "deferredModule: files" =
      (lib.evalModules {
        modules = [
          { options.x = mkOption { }; }
          (merge types.deferredModule [ { x = [ 1 ]; } ])
        ];
      }).options.x.files;
    "deferredModuleWith" =
      (lib.evalModules {
        modules = [
          (merge (types.deferredModuleWith {
            staticModules = [ { options.x = mkOption { default = 3; }; } ];
          }) [ { } ])
        ];
      }).config.x;
    "optionType" = (merge types.optionType [ types.int ]).description;
    "optionType: merged" =
      (merge types.optionType [
        (types.enum [ "a" ])
        (types.enum [ "b" ])
      ]).description;
    "merge.v2: a type of one's own" =
      merge
        (types.mkOptionType {
          name = "own";
          check = {
            __functor = _: _: true;
            isV2MergeCoherent = true;
          };
          merge.v2 =
            { loc, defs }:
            {
              headError = null;
              value = loc;
              valueMeta = { };
            };
        })
        [
          1
          2
        ];
  };

  errors = { };
}
