{
  description = "An exercise: a module and machines that use it";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      machine =
        module:
        (nixpkgs.lib.nixosSystem {
          modules = [
            ./module.nix
            {
              nixpkgs.hostPlatform = "x86_64-linux";
              system.stateVersion = "26.05";
            }
            module
          ];
        }).config;
    };
}
