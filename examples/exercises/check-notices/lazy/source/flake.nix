{
  description = "hello-flake";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      system = "x86_64-linux";
      pkgs = nixpkgs.legacyPackages.${system};
    in
    {
      packages.${system}.default = pkgs.writeShellApplication {
        name = "hello-flake";
        # Programs that the script calls; it finds no others of yours on another machine.
        runtimeInputs = [ pkgs.coreutils ];
        text = builtins.readFile ./hello-flake.sh;
      };

      checks.${system}.greeting = pkgs.runCommand "greeting" { } ''
        grep -qF 'from hello-flake.' ${./hello-flake.sh}
        touch $out
      '';
    };
}
