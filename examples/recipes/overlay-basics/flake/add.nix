final: prev: {
  greet = final.callPackage ./greet.nix { };
}
