# Modules for options that are gone, renamed or changed.
#
# They define `assertions` and `warnings`, which are options of NixOS.
{ lib }:
let
  inherit (lib.options) showFiles showOption;

  obsolete =
    from: to: "Obsolete option `${showOption from}' is used. It was renamed to `${showOption to}'.";
in
rec {
  /**
    A module that declares `from` as another name of `to`. Definitions are
    forwarded, and reading `from` gives `use` of the value of `to`.

    visible
    : whether `from` is in the documentation.

    warn
    : whether a definition of `from` adds to `warnings`, where there is such an option.

    withPriority
    : whether forwarded definitions keep their priority.

    condition
    : when false, nothing is forwarded.
  */
  doRename =
    {
      from,
      to,
      visible,
      warn,
      use,
      withPriority ? true,
      condition ? true,
    }:
    { config, options, ... }:
    let
      old = lib.getAttrFromPath from options;
      new = lib.attrByPath to { } options;
      newValue =
        lib.attrByPath to (abort "Renaming error: option `${showOption to}' does not exist.")
          config;
      forward =
        if withPriority then lib.modules.mkAliasAndWrapDefsWithPriority else lib.mkAliasAndWrapDefinitions;
    in
    {
      options = lib.setAttrByPath from (
        lib.mkOption {
          inherit visible;
          description = "Alias of {option}`${showOption to}`.";
          type = new.type or (lib.types.submodule { });
          apply = _: use newValue;
        }
      );
      config = lib.mkIf condition (
        lib.mkMerge [
          (lib.optionalAttrs (options ? warnings) {
            warnings =
              lib.optional (warn && old.isDefined)
                "The option `${showOption from}' defined in ${showFiles old.files} has been renamed to `${showOption to}'.";
          })
          (forward (lib.setAttrByPath to) old)
        ]
      );
    };

  /**
    A module that computes `to` from options that are gone, once any of them is
    defined.

    `mkMergedOptionModule :: [[String]] -> [String] -> (Config -> a) -> Module`
  */
  mkMergedOptionModule =
    from: to: compute:
    { config, options, ... }:
    let
      unset = "_mkMergedOptionModule";
      isSet = path: lib.getAttrFromPath path config != unset;
      declare =
        path:
        lib.setAttrByPath path (
          lib.mkOption {
            visible = false;
            default = unset;
          }
        );
    in
    {
      options = builtins.foldl' lib.recursiveUpdate { } (map declare from);
      config = {
        warnings = map (
          path:
          "The option `${showOption path}' defined in ${showFiles (lib.getAttrFromPath path options).files} has been changed to `${showOption to}' that has a different type. Please read `${showOption to}' documentation and update your configuration accordingly."
        ) (builtins.filter isSet from);
      }
      // lib.setAttrByPath to (lib.mkMerge (lib.optional (builtins.any isSet from) (compute config)));
    };

  /**
    A module that refuses an option that is gone, with what to do instead.

    `mkRemovedOptionModule :: [String] -> String -> Module`
  */
  mkRemovedOptionModule =
    path: instead:
    { options, ... }:
    let
      opt = lib.getAttrFromPath path options;
    in
    {
      options = lib.setAttrByPath path (
        lib.mkOption {
          visible = false;
          apply =
            _:
            throw "The option `${showOption path}' can no longer be used since it's been removed. ${instead}";
        }
      );
      config.assertions = [
        {
          assertion = !opt.isDefined;
          message = ''
            The option definition `${showOption path}' in ${showFiles opt.files} no longer has any effect; please remove it.
            ${instead}
          '';
        }
      ];
    };

  /**
    A module that forwards an old name to a new one, with a warning.

    `mkRenamedOptionModule :: [String] -> [String] -> Module`
  */
  mkRenamedOptionModule =
    from: to:
    doRename {
      inherit from to;
      visible = false;
      warn = true;
      use = builtins.trace (obsolete from to);
    };

  /**
    Like mkRenamedOptionModule, with warnings only once every supported release
    has the new name. sinceRelease is a number like 2605.
  */
  mkRenamedOptionModuleWith =
    {
      from,
      to,
      sinceRelease,
    }:
    let
      warn = lib.oldestSupportedReleaseIsAtLeast sinceRelease;
    in
    doRename {
      inherit from to warn;
      visible = false;
      use = lib.warnIf warn (obsolete from to);
    };

  /**
    A module that gives an option a second name, without any warning.

    `mkAliasOptionModule :: [String] -> [String] -> Module`
  */
  mkAliasOptionModule =
    from: to:
    doRename {
      inherit from to;
      visible = true;
      warn = false;
      use = lib.id;
    };

  /**
    mkMergedOptionModule for a single option.

    `mkChangedOptionModule :: [String] -> [String] -> (Config -> a) -> Module`
  */
  mkChangedOptionModule = from: mkMergedOptionModule [ from ];
}
