{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (nixpkgs) lib;
      # region chain
      images = import ./images.nix { inherit lib pkgs; };
      manifests = import ./manifests.nix {
        inherit pkgs;
        values.image = "${images.greet.imageName}:${images.greet.imageTag}";
      };
      # endregion chain

      # region bundle
      # A bundle exists only if its images are the ones that the manifests name.
      bundle =
        archives:
        pkgs.runCommand "bundle"
          {
            nativeBuildInputs = [
              pkgs.jq
              pkgs.yq-go
            ];
            inherit archives;
          }
          ''
            mkdir --parents $out/images
            bash ${./same-images.sh} ${manifests} $archives > $out/images.txt || {
              cat $out/images.txt
              exit 1
            }
            ln --symbolic ${manifests} $out/manifests.yaml
            for archive in $archives; do ln --symbolic $archive $out/images/$(stripHash $archive); done
          '';
      # endregion bundle
    in
    {
      # region packages
      packages.x86_64-linux = {
        inherit manifests;
        default = bundle ([ images.greet ] ++ images.others);
        missing = bundle [ images.greet ];
        extra = bundle (
          [
            images.greet
            (pkgs.dockerTools.buildImage {
              name = "registry.example.com/debug";
              tag = "1.0";
            })
          ]
          ++ images.others
        );
      };
      # endregion packages

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
