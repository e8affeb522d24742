{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (nixpkgs) lib;
      skew = import ./skew.nix { inherit lib; };

      # pocketpkgs has no k3s. This one says what it was started with; nixpkgs has pkgs.k3s_1_35 and others.
      standIn =
        version:
        pkgs.writeShellScriptBin "k3s" ''printf '%s\n' "k3s $1" "''${@:2}"'' // { inherit version; };

      roles = {
        first = "server";
        second = "server";
        third = "server";
        fourth = "agent";
        fifth = "agent";
      };
      # region order
      # The order of an upgrade: servers, then agents.
      order = [
        "first"
        "second"
        "third"
        "fourth"
        "fifth"
      ];
      # The cluster when the first n nodes have been upgraded.
      stage =
        n:
        lib.genAttrs order (
          name: if lib.elem name (lib.take n order) then "1.36.2+k3s1" else "1.35.6+k3s1"
        );
      # endregion order
      described = lib.mapAttrs (name: version: {
        inherit version;
        role = roles.${name};
      });

      node =
        hostName:
        lib.nixosSystem {
          modules = [
            ./machine.nix
            ./restore.nix
            {
              nixpkgs.hostPlatform = "x86_64-linux";
              networking = { inherit hostName; };
              services.k3s = {
                enable = true;
                package = standIn (stage 0).${hostName};
                role = roles.${hostName};
                tokenFile = "/run/secrets/k3s-token";
                clusterInit = hostName == "first";
                serverAddr = lib.mkIf (hostName != "first") "https://10.0.0.11:6443";
              };
            }
          ];
        };
    in
    {
      nixosConfigurations = lib.mapAttrs (name: _: node name) roles;
      complaints = lib.mapAttrs (_: versions: skew (described versions)) {
        # region clusters
        begun = stage 1;
        servers-done = stage 3;
        agent-first = stage 0 // {
          fourth = "1.36.2+k3s1";
        };
        minor-skipped = lib.genAttrs order (
          name: if name == "first" then "1.36.2+k3s1" else "1.34.9+k3s1"
        );
        # endregion clusters
      };
      stages = map (n: skew (described (stage n))) (lib.range 0 (lib.length order));
    };
}
