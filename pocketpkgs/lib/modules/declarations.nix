# From the declarations of one option to a single one.
{ lib }:
let
  inherit (lib.options) showFiles showOption;
  inherit (lib.modules) setDefaultModuleLocation;

  # A position is known where the declaration was written, the file otherwise.
  positionOf =
    decl:
    if decl.pos != null then
      decl.pos
    else
      {
        file = decl._file;
        line = null;
        column = null;
      };

  join =
    loc: known: decl:
    let
      added = decl.options;
      both = name: added ? ${name} && known ? ${name};
      conflict = throw "The option `${showOption loc}' in `${decl._file}' is already declared in ${showFiles known.declarations}.";
      type = known.type.typeMerge added.type.functor;
      subModules = added.type.getSubModules or null;
    in
    if
      builtins.any both [
        "default"
        "example"
        "description"
        "apply"
      ]
    then
      conflict
    else
      # What an earlier declaration says stays.
      added
      // known
      // {
        declarations = known.declarations ++ [ decl._file ];
        declarationPositions = known.declarationPositions ++ [ (positionOf decl) ];
        options =
          (if subModules == null then [ ] else map (setDefaultModuleLocation decl._file) subModules)
          ++ known.options;
      }
      // (
        if !both "type" then
          { }
        else if type == null then
          conflict
        else
          { inherit type; }
      );
in
{
  /**
    Join the declarations of one option, in the order of the modules. Their
    types have to merge; a default, an example, a description and an apply may
    come from one of them only.

    `mergeOptionDecls :: [String] -> [{ _file, pos, options :: Option }] -> Option`
  */
  mergeOptionDecls =
    loc:
    builtins.foldl' (join loc) {
      inherit loc;
      declarations = [ ];
      declarationPositions = [ ];
      options = [ ];
    };

  /**
    Give a joined option its final type: `unspecified` without one, and the sub
    modules of all declarations, each with the file it came from.

    `fixupOptionType :: [String] -> Option -> Option`
  */
  fixupOptionType =
    loc: opt:
    if opt.type.getSubModules or null == null then
      opt // { type = opt.type or lib.types.unspecified; }
    else
      opt
      // {
        type = opt.type.substSubModules opt.options;
        options = [ ];
      };
}
