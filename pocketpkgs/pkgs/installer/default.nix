# What installs a system that was built before, under the names and flags of the real ones.
pkgs: {
  nixos-install = pkgs.writeShellApplication {
    name = "nixos-install";
    runtimeInputs = [
      pkgs.coreutils
      pkgs.nix
      pkgs.util-linux
    ];
    text = builtins.readFile ./nixos-install.sh;
    meta.description = "Install bootloader and NixOS";
  };
}
