# Priorities, orders and conflicts.
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
in
{
  values = {
    "priorities: a definition replaces the default" = (config [ { list = [ "a" ]; } ]).list;
    "priorities: mkOptionDefault merges with the default" =
      (config [ { list = lib.mkOptionDefault [ "a" ]; } ]).list;
    "priorities: mkDefault loses" =
      (config [
        { str = mkDefault "weak"; }
        { str = "plain"; }
      ]).str;
    "priorities: mkDefault wins over the default" = (config [ { str = mkDefault "weak"; } ]).str;
    "priorities: mkForce wins" =
      (config [
        { str = "plain"; }
        { str = mkForce "forced"; }
      ]).str;
    "priorities: equal ones merge" =
      (config [
        { list = mkForce [ "a" ]; }
        { list = mkForce [ "b" ]; }
        { list = [ "c" ]; }
      ]).list;
    "priorities: all at once" =
      (config [
        { str = lib.mkVMOverride "vm"; }
        { str = lib.mkImageMediaOverride "media"; }
        { str = mkForce "force"; }
        { str = mkDefault "default"; }
      ]).str;
    "priorities: the stronger of two forces" =
      (config [
        { str = mkForce "a"; }
        { str = mkOverride 49 "b"; }
      ]).str;
    "priorities: around a set" =
      (config [
        { nested = mkForce { int = 3; }; }
        { nested.int = 4; }
      ]).nested.int;
    "priorities: around a module" =
      (config [
        (mkForce { nested.int = 3; })
        { nested.int = 4; }
      ]).nested.int;
    "priorities: in a condition" =
      (config [
        { str = mkIf true (mkForce "a"); }
        { str = "b"; }
      ]).str;
    "priorities: of single attributes" =
      (config [
        {
          attrs.a = 1;
          attrs.b = mkDefault 1;
        }
        {
          attrs.a = mkForce 2;
          attrs.b = 2;
        }
      ]).attrs;
    "priorities: of the whole set" =
      (config [
        { attrs = mkForce { a = 1; }; }
        { attrs.b = 2; }
      ]).attrs;
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
    "mkOrder: equal numbers keep the order of modules" =
      (config [
        { list = mkAfter [ "a" ]; }
        { list = mkAfter [ "b" ]; }
      ]).list;
    "mkOrder: lines" =
      (config [
        { lines = mkAfter "z"; }
        { lines = "m"; }
        { lines = mkBefore "a"; }
      ]).lines;
    "mkOrder: inside mkForce" =
      (config [
        { list = mkForce (mkAfter [ "a" ]); }
        { list = mkForce [ "b" ]; }
        { list = [ "c" ]; }
      ]).list;
    "mkOrder: in mkMerge" =
      (config [
        {
          list = mkMerge [
            (mkAfter [ "a" ])
            [ "b" ]
            (mkBefore [ "c" ])
          ];
        }
      ]).list;
  };

  errors = {
    "conflict: strings" =
      (config [
        { str = "a"; }
        { str = "b"; }
      ]).str;
    "conflict: of the same priority" =
      (config [
        { str = mkForce "a"; }
        { str = mkForce "b"; }
        { str = "c"; }
      ]).str;
    "conflict: mkDefault" =
      (config [
        { str = mkDefault "a"; }
        { str = mkDefault "b"; }
      ]).str;
    "conflict: Booleans, with files" =
      (config [
        {
          _file = "/a.nix";
          bool = true;
        }
        {
          _file = "/b.nix";
          bool = false;
        }
        { bool = true; }
      ]).bool;
    "conflict: nested" =
      (config [
        { nested.int = 1; }
        { nested.int = 2; }
      ]).nested.int;
    "conflict: the first and the one that differs" =
      (config [
        { nested.int = 1; }
        { nested.int = 1; }
        { nested.int = 3; }
        { nested.int = 4; }
      ]).nested.int;
    "conflict: an attribute" =
      (config [
        { attrs.a = 1; }
        { attrs.a = 2; }
      ]).attrs;
  };
}
