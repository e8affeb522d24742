{
  description = "A secret in a shell, and how not to";

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
          API_TOKEN = "token-of-the-example";
        };
        # endregion broken

        # region read-file
        read-file = pkgs.mkShellNoCC {
          API_TOKEN = builtins.readFile ./token;
        };
        # endregion read-file

        # region fixed
        fixed = pkgs.mkShellNoCC {
          shellHook = ''
            if [ -r "$HOME/.config/greeter/token" ]; then
              export API_TOKEN="$(cat "$HOME/.config/greeter/token")"
            fi
          '';
        };
        # endregion fixed
      };
    };
}
