{
  description = "Two machines that choose their modules in imports";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    inputs@{ nixpkgs, ... }:
    {
      nixosModules.web = ./web.nix;

      nixosConfigurations.web = nixpkgs.lib.nixosSystem {
        modules = [ ./web-host.nix ];
      };

      nixosConfigurations.api = nixpkgs.lib.nixosSystem {
        modules = [ ./api-host.nix ];
      };
    };
}
