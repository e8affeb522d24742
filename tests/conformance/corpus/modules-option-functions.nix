# Functions that merge and show options.
{ lib }:
let
  inherit (lib) mkOption types;
  int = mkOption { type = types.int; };
  run = modules: lib.evalModules { inherit modules; };
  declareA = option: { options.a = mkOption option; };
  docs =
    modules:
    builtins.filter (o: !builtins.elem "_module" o.loc) (
      lib.optionAttrSetToDocList (run modules).options
    );
  def = file: value: { inherit file value; };
in
{
  values = {
    "literalExpression" = lib.literalExpression "a";
    "literalMD" = lib.literalMD "a";
    "showOption" = map lib.showOption [
      [ ]
      [ "a" ]
      [
        "a"
        "b.c"
        "2d"
      ]
      [
        "a"
        "*"
        "<name>"
        "b"
      ]
      [ "" ]
      [ "if" ]
    ];
    "showFiles" = map lib.options.showFiles [
      [ ]
      [ "a" ]
      [
        "a"
        "b"
      ]
    ];
    "showDefs" = lib.options.showDefs [
      (def "/a" 1)
      (def "/b" "text")
      (def "/c" {
        x = [
          1
          2
          3
        ];
        y = "a";
      })
      (def "/d" [
        1
        2
        3
        4
        5
        6
        7
      ])
      (def "/e" (x: x))
      (def "/f" null)
      (def "/g" "a\nb\n")
    ];
    "showDefs: what fails is left out" = lib.options.showDefs [
      (def "/a" (throw "x"))
      (def "/b" [ (throw "y") ])
    ];
    "showDefs: depth" = lib.options.showDefs [ (def "/a" { a.b.c.d.e.f.g.h.i.j.k.l.m = 1; }) ];
    "showOptionWithDefLocs" =
      lib.showOptionWithDefLocs
        (run [
          { options.a = int; }
          {
            _file = "/1";
            a = 1;
          }
          {
            _file = "/2";
            a = 1;
          }
        ]).options.a;
    "unknownModule" = lib.unknownModule;
    "getValues" = lib.getValues [
      (def "/a" 1)
      (def "/b" 2)
    ];
    "getFiles" = lib.getFiles [
      (def "/a" 1)
      (def "/b" 2)
    ];
    "optionAttrSetToDocList" = docs [
      {
        _file = "/1";
        options = {
          a = mkOption {
            type = types.int;
            default = 1;
            description = "d";
            example = [ 1 ];
          };
          b = mkOption { type = types.listOf types.str; };
          c = mkOption {
            internal = true;
            visible = false;
            readOnly = true;
          };
          d = mkOption {
            default = x: x;
            defaultText = lib.literalExpression "id";
          };
          e = mkOption {
            type = types.attrsOf (
              types.submodule {
                options.x = mkOption {
                  type = types.str;
                  example = "e";
                };
              }
            );
            default = { };
          };
        };
      }
    ];
    "optionAttrSetToDocList: visible" = map (o: { inherit (o) name visible; }) (docs [
      {
        options =
          builtins.mapAttrs
            (
              _: visible:
              mkOption {
                inherit visible;
                type = types.submodule { options.x = int; };
              }
            )
            {
              a = "shallow";
              b = "transparent";
              c = false;
              d = true;
            };
      }
    ]);
    "optionAttrSetToDocList: freeform" = map (o: o.name) (docs [
      (declareA {
        type = types.submodule {
          freeformType = types.attrsOf (types.submodule { options.x = int; });
          options.y = int;
        };
      })
    ]);
    "renderOptionValue" = map lib.options.renderOptionValue [
      1
      "a"
      { a = 1; }
      (lib.literalMD "m")
    ];
    "mergeDefaultOption: lists" =
      lib.mergeDefaultOption
        [ "a" ]
        [
          (def "/1" [ 1 ])
          (def "/2" [ 2 ])
        ];
    "mergeDefaultOption: strings" = lib.mergeDefaultOption [ "a" ] [ (def "/1" "a") (def "/2" "b") ];
    "mergeDefaultOption: sets" =
      lib.mergeDefaultOption
        [ "a" ]
        [
          (def "/1" { a = 1; })
          (def "/2" {
            a = 2;
            b = 3;
          })
        ];
    "mergeDefaultOption: Booleans" =
      lib.mergeDefaultOption
        [ "a" ]
        [ (def "/1" false) (def "/2" true) ];
    "mergeDefaultOption: integers" = lib.mergeDefaultOption [ "a" ] [ (def "/1" 1) (def "/2" 1) ];
    "mergeOneOption" = lib.mergeOneOption [ "a" ] [ (def "/1" 1) ];
    "mergeEqualOption" = lib.mergeEqualOption [ "a" ] [ (def "/1" 1) (def "/2" 1) ];
    "mergeUniqueOption" = lib.mergeUniqueOption { message = "m"; } [ "a" ] [ (def "/1" 1) ];
  };

  errors = {
    "mergeDefaultOption: functions" =
      lib.mergeDefaultOption
        [ "a" ]
        [
          (def "/1" (x: [ x ]))
          (def "/2" (x: [ (x + 1) ]))
        ]
        1;
    "literalExpression: no string" = lib.literalExpression 1;
    "literalMD: no string" = lib.literalMD 1;
    "mergeDefaultOption: differ" = lib.mergeDefaultOption [ "a" "b" ] [ (def "/1" 1) (def "/2" "b") ];
    "mergeDefaultOption: integers differ" =
      lib.mergeDefaultOption
        [ "a" ]
        [ (def "/1" 1) (def "/2" 2) ];
    "mergeOneOption: two" = lib.mergeOneOption [ "a" ] [ (def "/1" 1) (def "/2" 1) ];
    "mergeUniqueOption: two" = lib.mergeUniqueOption {
      message = "Only one.";
    } [ "a" ] [ (def "/1" 1) (def "/2" 1) ];
    "mergeEqualOption: differ" =
      lib.mergeEqualOption
        [ "a" ]
        [
          (def "/1" { x = 1; })
          (def "/2" { x = 2; })
        ];
    "mergeEqualOption: none" = lib.mergeEqualOption [ "a" ] [ ];
  };
}
