# The options of NixOS or of Home Manager, as facts: a list of
#   { parts; type; default?; to?; since?; alias?; changed?; removed? }
# `default` is the JSON of a default that the declaration writes as a value; a default that it describes by
# `defaultText` is left out. `to` and `since` say what an option was renamed to, `removed` that it is gone, and what
# the message names instead.
{
  nixpkgs,
  homeManager ? null,
  # A module of NixOS that a configuration must import by itself: its options alone are listed.
  module ? null,
  # The tree is pocketpkgs: "nixos" or "home", whose options are wanted.
  pocket ? null,
}:
let
  tree = /. + nixpkgs;

  # Renames and removals are functions of lib that make modules. These say in the option itself what they did.
  lib = (import (tree + "/lib")).extend (
    final: prev:
    let
      gone =
        facts: path:
        prev.setAttrByPath path (
          prev.mkOption { visible = false; }
          // {
            facts = facts // {
              own = path;
            };
          }
        );
      renamed = since: from: to: {
        options = gone ({ inherit to; } // prev.optionalAttrs (since != null) { inherit since; }) from;
      };
    in
    {
      mkRenamedOptionModule = renamed null;
      mkRenamedOptionModuleWith =
        {
          from,
          to,
          sinceRelease,
        }:
        renamed sinceRelease from to;
      mkAliasOptionModule = from: to: {
        options = gone {
          inherit to;
          alias = true;
        } from;
      };
      mkAliasOptionModuleMD = final.mkAliasOptionModule;
      mkAliasOptionModuleWithPriority = final.mkAliasOptionModule;
      mkMergedOptionModule = from: to: _merge: {
        options = prev.foldl' prev.recursiveUpdate { } (
          map (gone {
            inherit to;
            changed = true;
          }) from
        );
      };
      mkChangedOptionModule =
        from: to: change:
        final.mkMergedOptionModule [ from ] to change;
      mkRemovedOptionModule = path: text: {
        options = gone { removed = text; } path;
      };
    }
  );

  nixos = import (tree + "/nixos/lib/eval-config.nix") {
    inherit lib;
    system = "x86_64-linux";
    modules = [
      { _module.check = false; }
    ]
    ++ lib.optional (module != null) (tree + "/nixos/modules/${module}");
  };

  # Nobody's: what a default says of them is no value that a reader could type.
  user = {
    home.homeDirectory = "/@home";
    home.username = "@user";
  };

  home =
    let
      extended = import (/. + homeManager + "/modules/lib/stdlib-extended.nix") lib;
      inherit (lib.importJSON (/. + homeManager + "/release.json")) release;
      modules = import (/. + homeManager + "/modules/modules.nix") {
        lib = extended;
        pkgs = import tree {
          system = "x86_64-linux";
          config = { };
          overlays = [ ];
        };
        check = false;
      };
    in
    extended.evalModules {
      class = "homeManager";
      modules = modules ++ [
        {
          home.stateVersion = release;
        }
        user
      ];
      specialArgs.modulesPath = homeManager + "/modules";
    };

  # A value that a reader could type as it is; anything else (a derivation, a path, a function) is not one.
  literal =
    depth: value:
    let
      all = prev: depth > 0 && builtins.all (literal (depth - 1)) prev;
    in
    value == null
    || builtins.isBool value
    || builtins.isInt value
    || builtins.isFloat value
    || (
      builtins.isString value
      && !builtins.hasContext value
      && !lib.hasInfix "@home" value
      && !lib.hasInfix "@user" value
    )
    || (builtins.isList value && all value)
    || (
      builtins.isAttrs value
      && !(value ? outPath)
      && !(value ? __toString)
      && !(value ? _type)
      && all (builtins.attrValues value)
    );

  defaultOf =
    option:
    if option ? defaultText || !(option ? default) || option.internal or false then
      { }
    else
      let
        isLiteral = builtins.addErrorContext "while reading the default of ${lib.showOption option.loc}" (
          literal 4 option.default
        );
        tried = builtins.tryEval (
          if isLiteral then { default = builtins.toJSON option.default; } else { }
        );
      in
      if tried.success then tried.value else { };

  # In a submodule both names of a rename are below that of the submodule.
  factsOf =
    option:
    let
      facts = option.facts or { };
      above = lib.take (builtins.length option.loc - builtins.length facts.own) option.loc;
    in
    removeAttrs facts [ "own" ]
    // lib.optionalAttrs (facts ? to) { to = lib.showOption (above ++ facts.to); };

  described =
    option:
    {
      parts = option.loc;
      type = option.type.description or "unspecified";
    }
    // defaultOf option
    // factsOf option;

  # "shallow" is what options say whose type has all options again, such as `specialisation.<name>.configuration`.
  goesDeeper =
    option:
    !(option ? facts)
    && option ? type
    # Its elements want the name of an element, which pocketpkgs gives to those alone that are there.
    && !(pocket == "home" && lib.hasInfix "DAG" (option.type.description or ""))
    && !builtins.elem (option.visible or true) [
      "shallow"
      false
    ];

  walk =
    options:
    lib.concatMap (
      option:
      [ (described option) ]
      ++ lib.optionals (goesDeeper option) (walk (option.type.getSubOptions option.loc))
    ) (builtins.filter isAsked (lib.collect lib.isOption options));

  isAsked =
    option: module == null || builtins.any (lib.hasSuffix "/${module}") (map toString option.declarations);

  pocketNixos = import (tree + "/nixos/eval.nix") { inherit lib; nixpkgs = tree; } {
    system = "x86_64-linux";
    modules = [ { _module.check = false; } ];
  };

  pocketHome = (import (tree + "/nixos/home-manager") { inherit lib; }).homeManagerConfiguration {
    inherit lib;
    pkgs = import tree { system = "x86_64-linux"; };
    check = false;
    modules = [
      { home.stateVersion = lib.trivial.release; }
      user
    ];
  };

  wanted =
    if pocket == "nixos" then
      pocketNixos
    else if pocket == "home" then
      pocketHome
    else if homeManager == null then
      nixos
    else
      home;
in
walk wanted.options
