{
  description = "What a shell adds to the environment";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      devShells.x86_64-linux.default = pkgs.mkShellNoCC {
        packages = [ pkgs.jq ];

        # region variables
        EDITOR = "vi";
        RETRIES = 3;
        DEBUG = true;
        QUIET = false;
        TOOLS = [
          "jq"
          "sed"
        ];
        SCHEMA = ./schema.json;
        env.LOG_LEVEL = "info";
        # endregion variables

        shellHook = ''
          export CACHE="$PWD/.cache"
        '';
      };
    };
}
