{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      # region check
      tools = [
        pkgs.jq
        pkgs.kubectl
        pkgs.yq-go
      ];
      check =
        manifests:
        pkgs.runCommand "check-manifests" { nativeBuildInputs = tools; } ''
          bash ${./check.sh} ${manifests} && touch $out
        '';
      # endregion check
    in
    {
      # region checks
      checks.x86_64-linux.manifests = check ./manifests/good.yaml;
      packages.x86_64-linux = {
        type = check ./manifests/type.yaml;
        field = check ./manifests/field.yaml;
        kind = check ./manifests/kind.yaml;
      };
      # endregion checks

      devShells.x86_64-linux.default = pkgs.mkShell { packages = tools; };
    };
}
