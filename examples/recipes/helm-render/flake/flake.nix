{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      # region render
      render =
        name: values:
        pkgs.runCommand "${name}.yaml"
          {
            nativeBuildInputs = [ pkgs.kubernetes-helm ];
            values = builtins.toJSON values;
            passAsFile = [ "values" ];
          }
          ''
            export HOME=$TMPDIR
            helm template greet ${./chart} --namespace web --kube-version 1.35 \
              --values "$valuesPath" > $out
          '';
      # endregion render
    in
    {
      # region values
      packages.x86_64-linux = {
        default = render "greet" {
          replicas = 2;
          port = 80;
        };
        no-port = render "greet" { };
        typo = render "greet" {
          replica = 2;
          port = 80;
        };
        type = render "greet" {
          replicas = "two";
          port = 80;
        };
      };
      # endregion values

      checks.x86_64-linux.lint =
        pkgs.runCommand "lint" { nativeBuildInputs = [ pkgs.kubernetes-helm ]; }
          ''
            export HOME=$TMPDIR
            helm lint --strict --set port=80 ${./chart} | tee $out
          '';
      devShells.x86_64-linux.default = pkgs.mkShell {
        packages = [
          pkgs.kubectl
          pkgs.kubernetes-helm
          pkgs.kustomize
          pkgs.yq-go
        ];
      };
    };
}
