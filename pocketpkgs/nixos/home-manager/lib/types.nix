# Types of options that nixpkgs' lib does not have.
{ lib }:
let
  inherit (lib) mkOption types;
  inherit (import ./dag.nix { inherit lib; }) entryAnywhere isEntry;
in
{
  /**
    A set of entries with an order. A plain value is an entry that comes anywhere.

    `dagOf :: Type -> Type`
  */
  dagOf =
    elemType:
    let
      entry = types.submodule (
        { name, ... }:
        {
          options = {
            data = mkOption {
              type = elemType;
              description = "The entry itself.";
            };
            after = mkOption {
              type = types.listOf types.str;
              description = "Entries that come before this one.";
            };
            before = mkOption {
              type = types.listOf types.str;
              description = "Entries that come after this one.";
            };
          };
          # A submodule in an entry knows the entry's name.
          config = lib.mkIf (elemType.name == "submodule") { data._module.args.dagName = name; };
        }
      );
      plainToo = lib.mkOptionType {
        name = "dagEntryOf";
        description = "DAG entry of ${elemType.description}";
        inherit (entry) getSubOptions;
        merge =
          loc: defs:
          entry.merge loc (
            map (def: def // { value = if isEntry def.value then def.value else entryAnywhere def.value; }) defs
          );
      };
    in
    types.attrsOf plainToo // { description = "DAG of ${elemType.description}"; };
}
