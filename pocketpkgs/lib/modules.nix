# The module system: options that are declared once, defined in many modules,
# and merged by type and priority.
#
# modules/ has one step a file, in this order: syntax (one shape for every
# module), collect (imports), tree (declarations meet definitions), declarations
# and definitions (one option), eval (the whole).
{ lib }:
import ./priorities.nix { inherit lib; }
// import ./modules/declarations.nix { inherit lib; }
// import ./modules/definitions.nix { inherit lib; }
// import ./modules/eval.nix { inherit lib; }
// import ./modules/renames.nix { inherit lib; }
// {
  /**
    A module around a module that has no file of its own, for messages.

    `setDefaultModuleLocation :: Path -> Module -> Module`
  */
  setDefaultModuleLocation = file: m: {
    _file = file;
    imports = [ m ];
  };

  /**
    Import a file that is a function to a module, and keep its location: what a
    flake uses for a module that needs something of the flake.

    `importApply :: Path -> a -> Module`
  */
  importApply = file: arg: lib.modules.setDefaultModuleLocation file (import file arg);

  /**
    A module whose config is a JSON file.

    `importJSON :: Path -> Module`
  */
  importJSON = file: {
    _file = file;
    config = lib.importJSON file;
  };

  /**
    A module whose config is a TOML file.

    `importTOML :: Path -> Module`
  */
  importTOML = file: {
    _file = file;
    config = lib.importTOML file;
  };
}
