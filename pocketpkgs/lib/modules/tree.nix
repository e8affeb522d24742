# Where declarations and definitions meet. Internal to the module system.
{ lib }:
let
  inherit (lib.modules) evalOptionValue fixupOptionType mergeOptionDecls;
  inherit (import ./properties.nix { inherit lib; }) pushDown;

  gather = builtins.zipAttrsWith (_: values: values);

  # The declarations in one module below a path, by their name.
  declarationsIn =
    path: decl:
    if builtins.isAttrs decl.options then
      builtins.mapAttrs (name: options: {
        inherit (decl) _file;
        inherit options;
        pos = builtins.unsafeGetAttrPos name decl.options;
      }) decl.options
    else
      throw ''
        An option declaration for `${lib.concatStringsSep "." path}' has type
        `${builtins.typeOf decl.options}' rather than an attribute set.
        Did you mean to define this outside of `options'?
      '';

  # The definitions in one module below a path, by their name.
  definitionsIn =
    path: def:
    let
      name = lib.concatStringsSep "." path;
    in
    if builtins.isAttrs def.value then
      builtins.mapAttrs (_: value: {
        inherit (def) file;
        inherit value;
      }) def.value
    else
      throw ''
        In module `${def.file}', you're trying to define a value of type `${builtins.typeOf def.value}'
        rather than an attribute set for the option
        `${name}'!

        This usually happens if `${name}' has option
        definitions inside that are not matched. Please check how to properly define
        this option by e.g. referring to `man 5 configuration.nix'!
      '';

  pushDownAll = builtins.concatMap (def: map (value: def // { inherit value; }) (pushDown def.value));

  # A declaration is a set of options, or it is an option. Something else that
  # has a `_type` was put there by mistake, most often a bare type.
  declaresOption =
    loc: decl:
    decl.options ? _type
    && (lib.isOption decl.options || notAnOption loc decl._file decl.options._type);

  notAnOption =
    loc: file: tag:
    let
      path = lib.showOption loc;
      name = lib.strings.escapeNixIdentifier (lib.last loc);
    in
    throw (
      "In module ${file}: expected an option declaration at option path `${path}` but got an attribute set with type ${tag}"
      + lib.optionalString (tag == "option-type") ''


        When declaring an option, you must wrap the type in a `mkOption` call. It should look somewhat like:
            ${lib.optionalString (builtins.length loc > 1) "\n    # ${path}"}
            ${name} = lib.mkOption {
              description = ...;
              type = <the type you wrote for ${name}>;
              ...
            };
      ''
    );

  # Options that are declared below a submodule option are part of it.
  asSubmodule =
    decl:
    if lib.isOption decl.options then
      decl
    else
      decl
      // {
        options = lib.mkOption {
          type = lib.types.submoduleWith {
            modules = [ { inherit (decl) options; } ];
            shorthandOnlyDefinesConfig = null;
          };
        };
      };

  # Options that are declared below an option of any other type.
  nestedBelow =
    loc: parent: decls:
    let
      below = builtins.concatMap (
        decl:
        map (
          name: " - option(s) with prefix `${lib.showOption (loc ++ [ name ])}' in module `${decl._file}'"
        ) (builtins.attrNames decl.options)
      ) (builtins.filter (decl: !lib.isOption decl.options) decls);
      type = parent.options.type.description or "<no description>";
    in
    throw "The option `${lib.showOption loc}' in module `${parent._file}' would be a parent of the following options, but its type `${type}' does not support nested options.\n${
      lib.concatStringsSep "\n" (builtins.sort (a: b: a < b) below)
    }";

  # Match declarations with definitions, name by name. Only names that are asked
  # for are evaluated. The definitions keep their wrappers below these names.
  #
  # [String] -> [{ _file, options, pos }] -> [{ file, value }] -> { options, unmatched }
  matchTree =
    path: decls: defs:
    let
      declsByName = gather (map (declarationsIn path) decls);
      defsByName = gather (map (definitionsIn path) defs);

      matchName =
        name: decls:
        let
          loc = path ++ [ name ];
          defs = defsByName.${name} or [ ];
          optionDecls = builtins.filter (declaresOption loc) decls;
          option = joined: {
            options = evalOptionValue loc (fixupOptionType loc (mergeOptionDecls loc joined)) defs;
            unmatched = [ ];
          };
        in
        if builtins.length optionDecls == builtins.length decls then
          option decls
        else if optionDecls == [ ] then
          matchTree loc decls (pushDownAll defs)
        else if builtins.all (decl: decl.options.type.name or null == "submodule") optionDecls then
          option (map asSubmodule decls)
        else
          nestedBelow loc (builtins.head optionDecls) decls;

      matched = builtins.mapAttrs matchName declsByName;
      unmatchedByName =
        builtins.mapAttrs (_: below: below.unmatched) matched
        // removeAttrs defsByName (builtins.attrNames matched);
    in
    {
      options = builtins.mapAttrs (_: below: below.options) matched;

      # Without definitions none is left over, and no declaration is looked at.
      unmatched =
        if defs == [ ] then
          [ ]
        else
          builtins.concatLists (
            map (name: map (def: def // { prefix = [ name ] ++ def.prefix or [ ]; }) unmatchedByName.${name}) (
              builtins.attrNames unmatchedByName
            )
          );
    };
in
{
  # The option tree of modules, and the definitions that no option takes, each
  # with the path (prefix) at which it left the tree.
  #
  # [String] -> [Module] -> { options, unmatched :: [{ file, value, prefix }] }
  matchModules =
    path: modules:
    matchTree path modules (
      pushDownAll (
        map (module: {
          file = module._file;
          value = module.config;
        }) modules
      )
    );
}
