{
  description = "Types, held against values";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      inherit (lib) types;

      # region accepts
      # The value that an option of a type gets from definitions.
      option =
        type: definitions:
        (lib.evalModules {
          modules = [
            { options.it = lib.mkOption { inherit type; }; }
          ]
          ++ map (it: { inherit it; }) definitions;
        }).config.it;

      accepts = type: value: (builtins.tryEval (builtins.deepSeq (option type [ value ]) true)).success;
      # endregion accepts

      # One line for each type: its name, and the values that it accepts.
      tabulate =
        values: list:
        lib.concatMapStrings (
          type:
          let
            accepted = builtins.filter (value: accepts type.is value.is) values;
          in
          "${type.name}: ${lib.concatMapStringsSep "  " (value: value.name) accepted}\n"
        ) list;
    in
    {
      table = tabulate (import ./values.nix) (import ./types.nix { inherit lib; });

      choices = tabulate (import ./choice-values.nix) (import ./choices.nix { inherit lib; });

      # region message
      message = option (types.listOf (
        types.enum [
          "debug"
          "info"
        ]
      )) [ [ "trace" ] ];
      # endregion message

      # region coerced
      coerced =
        let
          addresses = types.coercedTo types.str lib.singleton (types.listOf types.str);
        in
        option addresses [
          "10.0.0.1"
          [ "10.0.0.2" ]
        ];
      # endregion coerced

      # region laziness
      laziness =
        (lib.evalModules {
          modules = [
            { options.it = lib.mkOption { type = types.lazyAttrsOf types.int; }; }
            (
              { config, ... }:
              {
                it.a = 1;
                it.b = lib.mkIf (config.it ? a) 2;
              }
            )
          ];
        }).config.it;

      strict =
        (lib.evalModules {
          modules = [
            { options.it = lib.mkOption { type = types.attrsOf types.int; }; }
            (
              { config, ... }:
              {
                it.a = 1;
                it.b = lib.mkIf (config.it ? a) 2;
              }
            )
          ];
        }).config.it;
      # endregion laziness
    };
}
