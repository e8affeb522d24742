{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      node =
        settings:
        nixpkgs.lib.nixosSystem {
          modules = [
            ./machine.nix
            ./stand-in.nix
            {
              nixpkgs.hostPlatform = "x86_64-linux";
              services.k3s = settings // {
                enable = true;
              };
            }
          ];
        };
    in
    {
      nixosConfigurations = {
        # region broken
        text = node { token = "K10-not-a-secret"; };
        path = node { tokenFile = ./token; };
        # endregion broken
        # region fixed
        file = node { tokenFile = "/run/secrets/k3s-token"; };
        # endregion fixed
      };
    };
}
