{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux = {
        # region seed
        seed =
          pkgs.runCommand "manifests"
            {
              buildInputs = [
                pkgs.kubernetes-helm
                pkgs.kustomize
              ];
            }
            ''
              helm template greet ${./chart} --namespace web > base.yaml
              kustomize build ${./overlay-seed} > $out
            '';
        # endregion seed

        # region listed
        listed =
          pkgs.runCommand "manifests"
            {
              buildInputs = [
                pkgs.kubernetes-helm
                pkgs.kustomize
              ];
            }
            ''
              helm template greet ${./chart} --namespace web > base.yaml
              kustomize build ${./overlay} > $out
            '';
        # endregion listed

        # region fixed
        default =
          pkgs.runCommand "manifests.yaml"
            {
              nativeBuildInputs = [
                pkgs.kubernetes-helm
                pkgs.kustomize
              ];
            }
            ''
              export HOME=$TMPDIR
              cp --recursive --no-preserve=mode ${./overlay} overlay
              helm template greet ${./chart} --namespace web > overlay/base.yaml
              kustomize build overlay > $out
            '';
        # endregion fixed
      };

      devShells.x86_64-linux.default = pkgs.mkShell {
        packages = [ pkgs.yq-go ];
      };
    };
}
