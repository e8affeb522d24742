# lib with `hm`: what modules of a home have beside nixpkgs' lib.
{ lib }:
lib.extend (
  self: _: {
    hm = {
      dag = import ./dag.nix { lib = self; };
      types = import ./types.nix { lib = self; };

      strings = {
        # A name that a store path may have, for a file's name.
        storeFileName =
          path:
          "hm_"
          + self.concatStrings (
            self.filter (c: builtins.match "[a-zA-Z0-9+._?=]" c != null) (self.stringToCharacters path)
          );
      };

      booleans.yesNo = value: if value then "yes" else "no";

      shell = rec {
        # export NAME="value": the shell expands what is in the value.
        export =
          name: value:
          ''export ${name}="${if self.isBool value then self.boolToString value else toString value}"'';
        exportAll =
          values:
          self.concatStringsSep "\n" (
            self.mapAttrsToList export (self.filterAttrs (_: value: value != null) values)
          );
        prependToVar =
          separator: name: values:
          "${self.concatStringsSep separator values}\${${name}:+${separator}}\$${name}";
      };
    };
  }
)
