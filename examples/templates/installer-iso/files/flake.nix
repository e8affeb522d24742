{
  description = "site-installer";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
      inherit (self.packages.${system}) site-config site-apply iso;
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
        # region serial
        # The ISO in a virtual machine, with its serial line on this terminal and an empty disk.
        boot-iso = pkgs.writeShellApplication {
          name = "boot-iso";
          runtimeInputs = [
            pkgs.coreutils
            pkgs.qemu
          ];
          text = ''
            disk=$(mktemp)
            trap 'rm -f "$disk"' EXIT
            truncate --size 64M "$disk"
            accelerator=tcg
            if [ -w /dev/kvm ]; then accelerator=kvm; fi
            qemu-system-x86_64 -accel "$accelerator" -m 1024 -net none -no-reboot -display none -monitor none \
              -chardev stdio,id=line,signal=off -serial chardev:line \
              -drive "file=$disk,format=raw,if=virtio" -cdrom ${iso}/iso/*.iso
          '';
        };
        # endregion serial
        default = site-config;
      };

      nixosModules = {
        installer = import ./installer/iso.nix site-config;
        site = import ./installer/site.nix site-apply;
      };

      # region iso
      nixosConfigurations.iso = nixpkgs.lib.nixosSystem {
        modules = [
          "${nixpkgs}/nixos/modules/installer/cd-dvd/installation-cd-minimal.nix"
          self.nixosModules.installer
          {
            nixpkgs.hostPlatform = system;
            # What is installed comes along, and so does the boot loader for its disk: the machine needs no network.
            environment.etc."systems/machine".source =
              self.nixosConfigurations.machine.config.system.build.toplevel;
            environment.systemPackages = [ pkgs.grub2 ];
          }
        ];
      };
      # endregion iso

      nixosConfigurations.machine = nixpkgs.lib.nixosSystem {
        modules = [
          self.nixosModules.site
          ./machine.nix
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
