{ callPackage }:
(callPackage ./patched.nix { }).overrideAttrs {
  patches = [ ./title.patch ];
}
