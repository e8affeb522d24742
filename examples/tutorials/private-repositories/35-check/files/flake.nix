{
  description = "internal-tool, with an input from a private repository";

  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    # As ssh:// with a slash after the host; not git@host:path, as git clone takes it.
    private-lib.url = "git+ssh://git@git.example.com/srv/git/lib.git";
  };

  outputs =
    {
      self,
      nixpkgs,
      private-lib,
    }:
    let
      inherit (nixpkgs) lib;
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      forAllSystems = make: lib.genAttrs systems (system: make nixpkgs.legacyPackages.${system});
    in
    {
      # What uses the private input; put yours here.
      packages = forAllSystems (pkgs: {
        default = pkgs.writeShellApplication {
          name = "internal-tool";
          text = "echo ${lib.escapeShellArg private-lib.greeting}";
        };
      });

      checks = forAllSystems (pkgs: {
        runs =
          pkgs.runCommand "runs"
            { nativeBuildInputs = [ self.packages.${pkgs.stdenv.hostPlatform.system}.default ]; }
            ''
              test "$(internal-tool)" = ${lib.escapeShellArg private-lib.greeting}
              touch $out
            '';
      });

      formatter = forAllSystems (pkgs: pkgs.nixfmt-tree);
    };
}
