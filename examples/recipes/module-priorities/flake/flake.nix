{
  description = "Priorities";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      inherit (lib) types;
      functions = import ./functions.nix { inherit lib; };

      # One option, defined several times.
      evaluate =
        type: definitions:
        lib.evalModules {
          modules = [
            { options.it = lib.mkOption { inherit type; }; }
          ]
          ++ map (it: { inherit it; }) definitions;
        };

      host = lib.evalModules {
        modules = [
          ./logging.nix
          ./web.nix
          ./host.nix
        ];
      };
    in
    {
      # region ladder
      ladder = lib.sort (a: b: a.priority > b.priority) (
        map (function: {
          inherit (function) name;
          priority = (evaluate types.int [ (function.apply 1) ]).options.it.highestPrio;
        }) functions
      );
      # endregion ladder

      # region wins
      wins =
        let
          value = definitions: builtins.tryEval (evaluate types.str definitions).config.it;
          row =
            first: second:
            let
              result = value [
                (first.apply first.name)
                (second.apply second.name)
              ];
            in
            "${first.name} and ${second.name}: ${if result.success then result.value else "conflict"}\n";
        in
        lib.concatStrings (lib.zipListsWith row functions (lib.tail functions));
      # endregion wins

      logging = host.config.logging;
      priorities = lib.mapAttrs (_: option: option.highestPrio) host.options.logging;

      # region force-list
      tools =
        (evaluate (types.listOf types.str) [
          [ "git" ]
          [ "jq" ]
          (lib.mkForce [ "curl" ])
        ]).config.it;
      # endregion force-list

      # region inside
      whole-set =
        (evaluate (types.attrsOf types.int) [
          {
            http = 80;
            https = 443;
          }
          (lib.mkForce { http = 8080; })
        ]).config.it;

      one-value =
        (evaluate (types.attrsOf types.int) [
          {
            http = 80;
            https = 443;
          }
          { http = lib.mkForce 8080; }
        ]).config.it;
      # endregion inside

      # region same
      same =
        (evaluate types.int [
          (lib.mkForce 80)
          (lib.mkForce 8080)
        ]).config.it;
      # endregion same
    };
}
