{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (nixpkgs) lib;
      images = import ./images.nix { inherit lib pkgs; };
      manifests = import ./manifests.nix {
        inherit pkgs;
        values.image = "${images.greet.imageName}:${images.greet.imageTag}";
      };
      cluster = import ./cluster.nix {
        inherit pkgs manifests;
        archives = [ images.greet ] ++ images.others;
      };
      node = nixpkgs.lib.nixosSystem { modules = [ ./machine.nix ]; };
    in
    {
      packages.x86_64-linux = {
        # region site
        # All that the other side gets, below one name.
        default = pkgs.linkFarm "site" {
          inherit cluster;
          node = node.config.system.build.toplevel;
        };
        # endregion site
        inherit cluster manifests;
        image = images.greet;
        node = node.config.system.build.toplevel;
      };

      apps.x86_64-linux.with-registry = {
        type = "app";
        program = lib.getExe (
          pkgs.writeShellApplication {
            name = "with-registry";
            runtimeInputs = [ pkgs.crane ];
            text = builtins.readFile ./with-registry.sh;
          }
        );
      };
    };
}
