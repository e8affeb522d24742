{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      # region cluster
      cluster =
        nodes: settings:
        lib.mapAttrs (
          hostName: _:
          lib.nixosSystem {
            specialArgs.machines = nodes;
            modules = [
              ./cluster.nix
              ./machine.nix
              ./stand-in.nix
              settings
              {
                nixpkgs.hostPlatform = "x86_64-linux";
                networking = { inherit hostName; };
              }
            ];
          }
        ) nodes;
      nodes = import ./nodes.nix;
      # endregion cluster
    in
    {
      # region configurations
      nixosConfigurations = cluster nodes { cluster.begins = "first"; };
      # endregion configurations

      # region others
      clusters = {
        # The disk of `first` was lost: it joins the others, and begins nothing.
        replaced = cluster nodes {
          cluster.begins = "second";
        };
        # A fourth server.
        even = cluster (lib.recursiveUpdate nodes { fourth.role = "server"; }) {
          cluster.begins = "first";
        };
        # A schedule among the flags.
        spaces = cluster nodes {
          cluster.begins = "first";
          services.k3s.extraFlags = [ "--etcd-snapshot-schedule-cron=0 */6 * * *" ];
        };
      };
      # endregion others
    };
}
