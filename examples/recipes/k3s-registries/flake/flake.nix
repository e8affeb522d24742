{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (nixpkgs) lib;
      greet = import ./greet.nix { inherit pkgs; };
      node =
        settings:
        lib.nixosSystem {
          modules = [
            ./registries.nix
            ./images.nix
            ./machine.nix
            ./stand-in.nix
            {
              nixpkgs.hostPlatform = "x86_64-linux";
              services.k3s.enable = true;
            }
            settings
          ];
        };
      archive = greet.archive "greet.tar";
    in
    {
      nixosConfigurations = {
        mirror = node ./mirror.nix;
        # region misspelt
        misspelt = node {
          cluster.registries.mirrors."docker.io".endpoints = [ "https://registry.example.com:5000" ];
        };
        # endregion misspelt
        # region secret
        secret = node {
          services.k3s.extraFlags = [ "--private-registry=/run/secrets/registries.yaml" ];
        };
        # endregion secret
        # region images
        unread = node { services.k3s.images = [ (greet.archive "greet") ]; };
        read = node {
          services.k3s.images = [ archive ];
          services.k3s.manifests.greet.source = greet.pod archive;
        };
        # endregion images
      };
      packages.x86_64-linux = {
        inherit archive;
        inherit (greet) image;
        pod = greet.pod archive;
        with-registry = pkgs.writeShellApplication {
          name = "with-registry";
          runtimeInputs = [
            pkgs.crane
            pkgs.skopeo
          ];
          text = builtins.readFile ./with-registry.sh;
        };
      };
    };
}
