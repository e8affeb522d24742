# pocketpkgs as a function, called as nixpkgs is: import pocketpkgs { system = "x86_64-linux"; overlays = [ … ]; config = { … }; }.
# lib is pocketpkgs' own, or another one that is given, as the real nixpkgs.lib.
{
  localSystem ? {
    system = args.system or builtins.currentSystem;
  },
  system ? null,
  crossSystem ? null,
  overlays ? [ ],
  config ? { },
  lib ? import ./lib,
}@args:
let
  given = if builtins.isAttrs localSystem then localSystem else { system = localSystem; };
  checked = lib.throwIfNot (lib.isList overlays) "The overlays argument to nixpkgs must be a list." (
    lib.throwIfNot (lib.all lib.isFunction overlays) "All overlays passed to nixpkgs must be functions."
      (
        lib.throwIf (
          crossSystem != null
        ) "pocketpkgs does not cross-compile: leave out crossSystem, or use nixpkgs itself."
      )
  );
in
checked (
  import ./pkgs {
    inherit lib overlays config;
    system = given.system;
    path = ./.;
  }
)
