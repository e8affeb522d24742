{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (nixpkgs) lib;
      # The first server of a cluster, with one firewall or another.
      node =
        firewall:
        lib.nixosSystem {
          modules = [
            ./machine.nix
            ./stand-in.nix
            {
              nixpkgs.hostPlatform = "x86_64-linux";
              services.k3s.enable = true;
              networking.nftables.enable = true;
            }
            firewall
          ];
        };
      # region rules
      # What NixOS would load, in a file for nft.
      rules =
        node:
        pkgs.writeText "rules.nft" ''
          table inet nixos-fw {
          ${node.config.networking.nftables.tables.nixos-fw.content}
          }
        '';
      # endregion rules
      nodes = {
        closed = node { };
        open = node ./open.nix;
        members = node ./members.nix;
        forward-closed = node {
          imports = [ ./members.nix ];
          networking.firewall.filterForward = true;
        };
        forward-pods = node {
          imports = [
            ./members.nix
            ./forward.nix
          ];
        };
      };
    in
    {
      nixosConfigurations = nodes;
      packages.x86_64-linux = lib.mapAttrs (_: rules) nodes;
      devShells.x86_64-linux.default = pkgs.mkShell {
        packages = [
          pkgs.iproute2
          pkgs.nftables
          pkgs.python3Minimal
        ];
      };
    };
}
