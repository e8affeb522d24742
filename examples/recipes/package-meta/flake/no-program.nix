{ callPackage }:
(callPackage ./program.nix { }).overrideAttrs { meta = { }; }
