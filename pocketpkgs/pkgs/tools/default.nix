# The programs: Debian's, named as nixpkgs names them. pkgs/builders/debian.nix says how they become packages.
{ lib }:
pkgs: prev:
let
  inherit (pkgs.pocket.debian) tool;
  load =
    file:
    import file {
      inherit lib tool pkgs;
      licenses = lib.licenses;
    };
  base = load ./base.nix;
  programs =
    removeAttrs base [ "stdenvTools" ]
    // load ./text.nix
    // load ./develop.nix
    // load ./containers.nix
    // load ./system.nix
    // load ./boot.nix
    // load ./extra.nix;
in
programs
// {
  pocket = prev.pocket // {
    inherit (base) stdenvTools;
    seed = import ../seed.nix { inherit lib; } pkgs programs;
  };
}
