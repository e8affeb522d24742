{
  description = "site-installer";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
      inherit (self.packages.${system}) site-config site-install site-apply;
      host = role: nixpkgs.lib.nixosSystem {
        modules = [
          self.nixosModules.site
          ./hosts/${role}.nix
          { nixpkgs.hostPlatform = system; }
        ];
      };
    in
    {
      packages.${system} = {
        # One script: on the ISO, in the tests, and on a running machine.
        site-config = pkgs.writeShellApplication {
          name = "site-config";
          runtimeInputs = [
            pkgs.coreutils
            pkgs.gum
            pkgs.yq-go
          ];
          text = builtins.readFile ./installer/checks.sh + builtins.readFile ./installer/site-config.sh;
        };
        site-install = pkgs.writeShellApplication {
          name = "site-install";
          runtimeInputs = [
            pkgs.coreutils
            pkgs.e2fsprogs
            pkgs.grub2
            pkgs.gum
            pkgs.jq
            pkgs.nix
            pkgs.nixos-install
            pkgs.util-linux
            pkgs.yq-go
          ];
          text = ''
            choices=${./installer/choices.jq}
            refuse=${./installer/refuse.jq}
          ''
          + builtins.readFile ./installer/disk.sh
          + builtins.readFile ./installer/site-install.sh;
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
        # A virtual machine whose serial line is this terminal: `machine iso disk.img` boots the medium with an empty
        # disk, `machine disk disk.img` what was installed on it.
        machine = pkgs.writeShellApplication {
          name = "machine";
          runtimeInputs = [
            pkgs.coreutils
            pkgs.qemu
          ];
          text = ''
            accelerator=tcg
            if [ -w /dev/kvm ]; then accelerator=kvm; fi
            options=(-boot c)
            if [ "$1" = iso ]; then options=(-boot d -cdrom ${self.packages.${system}.iso}/iso/*.iso); fi
            shift
            for disk in "$@"; do
              [ -e "$disk" ] || truncate --size 8G "$disk"
              options+=(-drive "file=$disk,format=raw,if=virtio")
            done
            exec qemu-system-x86_64 -accel "$accelerator" -m 2048 -no-reboot -display none -monitor none \
              -chardev stdio,id=line,signal=off -serial chardev:line \
              -netdev user,id=net,restrict=on -device virtio-net-pci,netdev=net,romfile= "''${options[@]}"
          '';
        };
        # endregion serial
        default = site-config;
      };

      nixosModules = {
        installer = ./installer/iso.nix;
        site = import ./installer/site.nix site-apply;
      };

      nixosConfigurations = {
        # region systems
        server = host "server";
        agent = host "agent";
        # endregion systems

        # region iso
        iso = nixpkgs.lib.nixosSystem {
          modules = [
            "${nixpkgs}/nixos/modules/installer/cd-dvd/installation-cd-minimal.nix"
            self.nixosModules.installer
            { nixpkgs.hostPlatform = system; }
          ];
          specialArgs = {
            commands = [
              site-config
              site-install
            ];
            systems = {
              server = self.nixosConfigurations.server.config.system.build.toplevel;
              agent = self.nixosConfigurations.agent.config.system.build.toplevel;
            };
          };
        };
        # endregion iso
      };

      checks.${system}.answers = pkgs.runCommand "answers" {
        nativeBuildInputs = [
          site-config
          site-install
          site-apply
          pkgs.yq-go
        ];
        tests = ./tests;
      } "bash $tests/answers.sh && touch $out";
    };
}
