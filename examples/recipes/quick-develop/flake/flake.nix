{
  description = "A development shell without nixpkgs";

  outputs =
    { self }:
    {
      devShells.x86_64-linux.default = derivation {
        name = "dev-shell";
        system = "x86_64-linux";
        builder = "${./bin}/bash";
        outputs = [ "out" ];

        PROJECT = "greeter";
        shellHook = ''
          echo "Welcome to $PROJECT"
        '';
      };
    };
}
