{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      people = import ./people.nix;
    in
    {
      inherit people;
      nixosConfigurations.first = nixpkgs.lib.nixosSystem {
        modules = [
          ./machine.nix
          ./stand-in.nix
          {
            nixpkgs.hostPlatform = "x86_64-linux";
            services.k3s = {
              enable = true;
              # region manifest
              manifests.people.content = [
                people.namespace
                people.role
                people.binding
              ];
              # endregion manifest
            };
          }
        ];
      };
      devShells.x86_64-linux.default = pkgs.mkShell {
        packages = [
          pkgs.jq
          pkgs.kubectl
          pkgs.openssl
        ];
      };
    };
}
