{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
      host = role: nixpkgs.lib.nixosSystem { modules = [ ./hosts/${role}.nix ]; };
    in
    {
      # region systems
      nixosConfigurations = {
        server = host "server";
        agent = host "agent";
        iso = nixpkgs.lib.nixosSystem {
          modules = [
            "${nixpkgs}/nixos/modules/installer/cd-dvd/installation-cd-minimal.nix"
            ./installer/iso.nix
          ];
          specialArgs.systems = {
            server = self.nixosConfigurations.server.config.system.build.toplevel;
            agent = self.nixosConfigurations.agent.config.system.build.toplevel;
          };
        };
      };
      # endregion systems

      packages.${system} = {
        iso = self.nixosConfigurations.iso.config.system.build.isoImage;
        install-node = import ./installer/package.nix pkgs;
        machine = import ./machine.nix pkgs;
      };
    };
}
