{
  description = "A machine and an installer image";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    {
      nixosConfigurations = {
        hostname = nixpkgs.lib.nixosSystem {
          modules = [ ./configuration.nix ];
        };

        iso = nixpkgs.lib.nixosSystem {
          modules = [
            "${nixpkgs}/nixos/modules/installer/cd-dvd/installation-cd-minimal.nix"
            { nixpkgs.hostPlatform = "x86_64-linux"; }
          ];
        };
      };
    };
}
