# From a list of modules to all modules that they import. Internal.
{ lib }:
let
  inherit (lib.options) unknownModule;
  inherit (lib.strings) escapeNixString isConvertibleWithToString;
  inherit (import ./syntax.nix { inherit lib; }) load;

  # A module without a class fits everywhere, and so does every module into an
  # evaluation without one.
  requireClass =
    class: m:
    let
      found = escapeNixString m._class;
      expected = escapeNixString class;
    in
    if class == null || m._class == null || m._class == class then
      m
    else
      throw ''
        The module `${m._file or m.key}` (class: ${found}) cannot be imported into a module evaluation that expects class ${expected}.

        Help:
        - Ensure that you are importing the correct module.
        - Verify that the module's `_class`, ${found} matches the expected `class` ${expected}.
        - If you are using a custom class, make sure it is correctly defined and used consistently across your modules.
      '';

  # The key of the module that an item of disabledModules means.
  disabledKey =
    modulesPath: file: item:
    if builtins.isString item then
      if builtins.substring 0 1 item == "/" then item else "${toString modulesPath}/${item}"
    else if isConvertibleWithToString item then
      if item ? key && item.key != toString item then
        throw "Module `${file}` contains a disabledModules item that is an attribute set that can be converted to a string (${toString item}) but also has a `.key` attribute (${item.key}) with a different value. This makes it ambiguous which module should be disabled."
      else
        toString item
    else
      item.key or (
        if builtins.isAttrs item then
          throw "Module `${file}` contains a disabledModules item that is an attribute set, presumably a module, that does not have a `key` attribute. This means that the module system doesn't have any means to identify the module that should be disabled. Make sure that you've put the correct value in disabledModules: a string path relative to modulesPath, a path value, or an attribute set with a `key` attribute."
        else
          throw "Each disabledModules item must be a path, string, or a attribute set with a key attribute, or a value supported by toString. However, one of the disabledModules items in `${toString file}` is none of that, but is of type ${builtins.typeOf item}."
      );
in
{
  # modules: all modules, each key once, those of the list before those they import. What
  # any of them disables is left out, together with what only it imports.
  # graph: the tree of imports as it was found, with what is disabled, without the evaluation's own module.
  #
  # { class, args, modulesPath } -> [Module] -> { modules : [Module], graph : [{ key, file, disabled, imports }] }
  collect =
    {
      class,
      args,
      modulesPath,
    }:
    let
      loadOne = load { inherit class args; };

      walk =
        file: key:
        lib.imap1 (
          n: item:
          let
            module = requireClass class (loadOne file "${key}:anon-${toString n}" item);
            imported = walk module._file module.key module.imports;
          in
          {
            inherit (module) key;
            inherit module imported;
            disables =
              map (disabledKey modulesPath module._file) module.disabledModules
              ++ builtins.concatMap (node: node.disables) imported;
          }
        );
    in
    modules:
    let
      nodes = walk unknownModule "" modules;
      disabled = builtins.concatMap (node: node.disables) nodes;
      isDisabled = node: builtins.elem node.key disabled;
      enabled = builtins.filter (node: !isDisabled node);
      describe = node: {
        inherit (node) key;
        file = node.module._file;
        disabled = isDisabled node;
        imports = map describe node.imported;
      };
    in
    {
      modules = map (node: node.module) (
        builtins.genericClosure {
          startSet = enabled nodes;
          operator = node: enabled node.imported;
        }
      );
      graph = map describe (builtins.filter (node: node.key != "lib/modules.nix") nodes);
    };
}
