{
  description = "What a shellHook does to a script";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      devShells.x86_64-linux = {
        # region broken
        broken = pkgs.mkShellNoCC {
          packages = [ pkgs.jq ];
          shellHook = ''
            echo "Welcome"
          '';
        };
        # endregion broken

        # region fixed
        fixed = pkgs.mkShellNoCC {
          packages = [ pkgs.jq ];
          shellHook = ''
            if [ -t 1 ]; then echo "Welcome"; fi
          '';
        };
        # endregion fixed

        # region failing
        failing = pkgs.mkShellNoCC {
          shellHook = ''
            test -e .env || exit 3
          '';
        };
        # endregion failing

        # region order
        order =
          let
            base = pkgs.mkShellNoCC { shellHook = ''echo "hook of base" >&2''; };
          in
          pkgs.mkShellNoCC {
            inputsFrom = [ base ];
            shellHook = ''
              echo "hook of order, in $(basename "$PWD")" >&2
            '';
          };
        # endregion order
      };
    };
}
