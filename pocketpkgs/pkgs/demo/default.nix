# Small packages that pocketpkgs builds from source, for examples that need one to build, override and wrap.
pkgs: {
  hello = pkgs.callPackage ./hello { };
  cowsay = pkgs.callPackage ./cowsay { };
}
