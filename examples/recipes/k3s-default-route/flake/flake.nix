{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (nixpkgs) lib;
      node =
        route:
        lib.nixosSystem {
          modules = [
            ./machine.nix
            ./stand-in.nix
            ./agent.nix
            route
          ];
        };
      nodes = {
        none = node { };
        # region gateway
        # Nobody needs to have this address.
        gateway = node { networking.defaultGateway = "10.0.0.1"; };
        # endregion gateway
        nowhere = node ./nowhere.nix;
      };
    in
    {
      nixosConfigurations = nodes;
      # What lab.sh makes of a node.
      networks = lib.mapAttrs (_: node: {
        inherit (node.config.networking) bridges defaultGateway;
        interfaces = map (one: {
          inherit (one) name;
          inherit (one.ipv4) addresses;
        }) (lib.attrValues node.config.networking.interfaces);
      }) nodes;
      devShells.x86_64-linux.default = pkgs.mkShell {
        packages = [
          pkgs.iproute2
          pkgs.jq
          pkgs.nftables
          pkgs.python3Minimal
        ];
      };
    };
}
