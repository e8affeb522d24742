{
  description = "greeter-app, which uses greeter-lib";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

    greeter-lib = {
      url = "git+https://git.example.com/greeter-lib";
      # One nixpkgs for both: without this line the library brings its own.
      inputs.nixpkgs.follows = "nixpkgs";
    };
  };

  outputs =
    {
      self,
      nixpkgs,
      greeter-lib,
    }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      forAllSystems =
        make:
        lib.genAttrs systems (
          system: make (nixpkgs.legacyPackages.${system}.extend greeter-lib.overlays.default)
        );
    in
    {
      packages = forAllSystems (pkgs: {
        default = pkgs.callPackage ./package.nix { inherit (greeter-lib.lib) greetAll; };
      });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);

      checks = forAllSystems (pkgs: {
        run =
          pkgs.runCommand "run"
            { nativeBuildInputs = [ self.packages.${pkgs.stdenv.hostPlatform.system}.default ]; }
            ''
              greeter-app > found
              diff found ${./expected.txt}
              touch $out
            '';

        # A second nixpkgs in the lock file is a second version of everything.
        one-nixpkgs =
          assert greeter-lib.inputs.nixpkgs.narHash == nixpkgs.narHash;
          pkgs.runCommand "one-nixpkgs" { } "touch $out";
      });
    };
}
