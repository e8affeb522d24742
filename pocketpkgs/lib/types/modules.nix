# Types whose values are modules, types and option declarations.
{ lib }:
let
  inherit (lib.options) showOption;
  inherit (import ./checked.nix { inherit lib; }) headError withMerge;

  isModule = value: builtins.isAttrs value || lib.isFunction value || lib.types.path.check value;

  # Documentation shows options without their definitions, so it must not fail
  # for what they would have to be.
  uncheckedModule = {
    _file = "<built-in module that disables checks for the purpose of documentation generation>";
    config._module.check = lib.mkForce false;
  };

  # One value of two that may be null, or an error that names what differs.
  agree =
    what: a: b:
    if a == null then
      b
    else if b == null || a == b then
      a
    else
      throw "A submoduleWith option is declared multiple times with conflicting ${what}";

  joinPayloads =
    a: b:
    let
      twice = builtins.attrNames (builtins.intersectAttrs a.specialArgs b.specialArgs);
    in
    {
      modules = a.modules ++ b.modules;
      class = agree "class values \"${toString a.class}\" and \"${toString b.class}\"." a.class b.class;
      description = agree "descriptions" a.description b.description;
      shorthandOnlyDefinesConfig =
        agree "shorthandOnlyDefinesConfig values" a.shorthandOnlyDefinesConfig
          b.shorthandOnlyDefinesConfig;
      specialArgs =
        if twice == [ ] then
          a.specialArgs // b.specialArgs
        else
          throw "A submoduleWith option is declared multiple times with the same specialArgs \"${toString twice}\"";
    };
in
rec {
  /**
    A set that is evaluated with options of its own; its definitions are modules.

    modules
    : where the options are declared.

    specialArgs, class
    : as for evalModules.

    shorthandOnlyDefinesConfig
    : whether a definition that is a set is config as a whole, so that it may
      have attributes like `imports` and `config`. null: what other declarations
      say.

    description
    : in place of "submodule".

    `submoduleWith :: { modules, specialArgs?, class?, … } -> Type`
  */
  submoduleWith =
    {
      modules,
      specialArgs ? { },
      shorthandOnlyDefinesConfig ? false,
      description ? null,
      class ? null,
    }@attrs:
    let
      asModule =
        def:
        {
          _file = def.file;
        }
        // (
          if builtins.isAttrs def.value && shorthandOnlyDefinesConfig == true then
            { config = def.value; }
          else
            { imports = [ def.value ]; }
        );

      # Evaluated once; each value extends it. A name is there for documentation.
      base = lib.evalModules {
        inherit class specialArgs;
        modules = [ { _module.args.name = lib.mkOptionDefault "‹name›"; } ] ++ modules;
      };
      documented = args: base.extendModules ({ modules = [ uncheckedModule ]; } // args);

      merge =
        { loc, defs }:
        let
          configuration = base.extendModules {
            modules = [ { _module.args.name = lib.last loc; } ] ++ map asModule defs;
            prefix = loc;
          };
        in
        {
          headError = headError isModule defs;
          value = configuration.config;
        };

      inherit (base._module) freeformType;
      openDescription =
        type:
        if type ? description then
          "open submodule of ${
            lib.types.optionDescriptionPhrase (class: class == "noun" || class == "composite") type
          }"
        else
          "submodule";
    in
    lib.mkOptionType {
      name = "submodule";
      description =
        if description != null then description else openDescription (documented { })._module.freeformType;
      inherit (withMerge isModule merge) check merge;
      emptyValue.value = base.config;
      getSubOptions =
        prefix:
        let
          docs = documented { inherit prefix; };
          below = docs._module.freeformType;
        in
        docs.options
        // lib.optionalAttrs (below != null) { _freeformOptions = below.getSubOptions prefix; };
      getSubModules = modules;
      substSubModules = modules: submoduleWith (attrs // { inherit modules; });
      nestedTypes = lib.optionalAttrs (freeformType != null) { inherit freeformType; };
      functor = lib.defaultFunctor "submodule" // {
        type = submoduleWith;
        payload = {
          inherit
            class
            description
            modules
            shorthandOnlyDefinesConfig
            specialArgs
            ;
        };
        binOp = joinPayloads;
      };
    };

  /**
    A module as a value, to be imported somewhere else; definitions are modules
    that it imports, besides those given.

    `deferredModuleWith :: { staticModules? } -> Type`
  */
  deferredModuleWith =
    {
      staticModules ? [ ],
    }:
    lib.mkOptionType {
      name = "deferredModule";
      description = "module";
      descriptionClass = "noun";
      check = isModule;
      merge = loc: defs: {
        imports =
          staticModules
          ++ map (
            def: lib.setDefaultModuleLocation "${def.file}, via option ${showOption loc}" def.value
          ) defs;
      };
      inherit (submoduleWith { modules = staticModules; }) getSubModules getSubOptions;
      substSubModules = modules: deferredModuleWith { staticModules = modules; };
      functor = lib.defaultFunctor "deferredModuleWith" // {
        type = deferredModuleWith;
        payload = { inherit staticModules; };
        binOp = a: b: { staticModules = a.staticModules ++ b.staticModules; };
      };
    };

  /**
    A set with options of its own: modules, or a single one. A definition that
    is a set only defines values.

    `submodule :: (Module | [Module]) -> Type`
  */
  submodule =
    modules:
    submoduleWith {
      shorthandOnlyDefinesConfig = true;
      modules = lib.toList modules;
    };

  # A module as a value, of definitions only.
  deferredModule = deferredModuleWith { };

  /**
    A type. Several definitions merge like the types of several declarations.
  */
  optionType = lib.mkOptionType {
    name = "optionType";
    description = "optionType";
    descriptionClass = "noun";
    check = lib.isType "option-type";
    merge =
      loc: defs:
      let
        declare = def: {
          _file = def.file;
          pos = null;
          options = lib.mkOption { type = def.value; };
        };
      in
      if builtins.length defs == 1 then
        (builtins.head defs).value
      else
        (lib.fixupOptionType loc (lib.mergeOptionDecls loc (map declare defs))).type;
  };
}
