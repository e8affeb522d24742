{
  description = "Merging";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      inherit (lib) types;

      configuration = modules: (lib.evalModules { inherit modules; }).config;

      # The value of one option that is defined several times.
      option =
        type: definitions:
        (configuration (
          [
            { options.it = lib.mkOption { inherit type; }; }
          ]
          ++ map (it: { inherit it; }) definitions
        )).it;
    in
    {
      table = lib.concatMapStrings (
        {
          name,
          type,
          definitions,
        }:
        let
          result = builtins.tryEval (builtins.deepSeq (option type definitions) (option type definitions));
          show = lib.generators.toPretty { multiline = false; };
        in
        "${name}: ${lib.concatMapStringsSep " and " show definitions} -> ${
          if result.success then show result.value else "conflict"
        }\n"
      ) (import ./pairs.nix { inherit lib; });

      conflict =
        (configuration [
          ./option.nix
          ./first.nix
          ./second.nix
        ]).host;

      # region once
      once = option (types.uniq (types.listOf types.str)) [
        [ "a" ]
        [ "b" ]
      ];
      # endregion once

      # region order
      order = option (types.listOf types.str) [
        [ "plain, like mkOrder 1000" ]
        (lib.mkAfter [ "mkAfter, like mkOrder 1500" ])
        (lib.mkBefore [ "mkBefore, like mkOrder 500" ])
        (lib.mkOrder 1200 [ "mkOrder 1200" ])
      ];
      # endregion order

      merge = (configuration [ ./merge.nix ]).services;

      # region update
      update-broken = configuration [
        ./services.nix
        (
          {
            services.web = true;
          }
          // {
            services.mail = true;
          }
        )
      ];

      update-fixed = configuration [
        ./services.nix
        {
          config = lib.mkMerge [
            { services.web = true; }
            { services.mail = true; }
          ];
        }
      ];
      # endregion update
    };
}
