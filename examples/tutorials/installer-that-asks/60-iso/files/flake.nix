{
  description = "site-installer";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
      inherit (self.packages.${system}) site-config site-apply;
    in
    {
      packages.${system} = {
        # One script: on the ISO, in the tests, and on a running machine.
        site-config = pkgs.writeShellApplication {
          name = "site-config";
          runtimeInputs = [
            pkgs.coreutils
            pkgs.gum
            pkgs.util-linux
            pkgs.yq-go
          ];
          text = builtins.readFile ./installer/checks.sh + builtins.readFile ./installer/site-config.sh;
        };
        site-apply = pkgs.writeShellApplication {
          name = "site-apply";
          runtimeInputs = [
            pkgs.coreutils
            pkgs.yq-go
          ];
          text = builtins.readFile ./installer/site-apply.sh;
        };
        iso = self.nixosConfigurations.iso.config.system.build.isoImage;
        default = site-config;
      };

      nixosModules = {
        installer = import ./installer/iso.nix site-config;
        site = import ./installer/site.nix site-apply;
      };

      nixosConfigurations.iso = nixpkgs.lib.nixosSystem {
        modules = [
          "${nixpkgs}/nixos/modules/installer/cd-dvd/installation-cd-minimal.nix"
          self.nixosModules.installer
          { nixpkgs.hostPlatform = system; }
        ];
      };

      checks.${system}.answers = pkgs.runCommand "answers" {
        nativeBuildInputs = [
          site-config
          site-apply
          pkgs.yq-go
        ];
        tests = ./tests;
      } "bash $tests/answers.sh && touch $out";
    };
}
