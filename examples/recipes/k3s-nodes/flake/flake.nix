{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (nixpkgs) lib;
      # region nodes
      image =
        name:
        pkgs.dockerTools.buildLayeredImage {
          inherit name;
          tag = "1.0";
          config.Entrypoint = [ (lib.getExe pkgs.hello) ];
        };
      greet = image "registry.example.com/greet";
      node =
        name: role:
        lib.nixosSystem {
          modules = [
            ./cluster.nix
            ./machine.nix
            ./stand-in.nix
            {
              nixpkgs.hostPlatform = "x86_64-linux";
              networking.hostName = name;
              cluster = {
                inherit role;
                serverAddress = "10.0.0.10";
                images = [ greet ];
                manifests.greet = ./greet.yaml;
              };
            }
          ];
        };
      nodes = lib.mapAttrs node {
        first = "server";
        second = "agent";
      };
      # endregion nodes
    in
    {
      # region outputs
      nixosConfigurations = nodes // {
        # region wrong
        wrong = nodes.second.extendModules {
          modules = [ { services.k3s.clusterInit = true; } ];
        };
        unused = nodes.second.extendModules {
          modules = [ { services.k3s.manifests.greet.source = ./greet.yaml; } ];
        };
        # endregion wrong
        # region same-name
        same-name = nodes.second.extendModules {
          modules = [ { cluster.images = [ (image "other.example.com/greet") ]; } ];
        };
        renamed = nodes.second.extendModules {
          modules = [
            {
              cluster.images = [
                ((image "other.example.com/greet").overrideAttrs { name = "other-greet.tar.gz"; })
              ];
            }
          ];
        };
        # endregion same-name
      };
      packages.x86_64-linux = lib.mapAttrs (_: node: node.config.system.build.toplevel) nodes;
      # endregion outputs

      devShells.x86_64-linux.default = pkgs.mkShell { packages = [ pkgs.systemd ]; };
    };
}
