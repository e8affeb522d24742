{
  description = "Trivial builders";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (pkgs) lib;

      # region text
      settings = pkgs.writeText "settings.json" (builtins.toJSON { port = 8080; });
      # endregion text

      # region directory
      motd = pkgs.writeTextDir "share/motd" "Welcome.\n";
      # endregion directory

      # region script
      hi = pkgs.writeShellScriptBin "hi" ''
        echo "Hi, $1!"
      '';
      # endregion script

      bye = pkgs.writeShellScriptBin "bye" ''
        echo "Bye, $1!"
      '';

      # region other
      other-hi = pkgs.writeShellScriptBin "hi" ''
        echo "The other hi."
      '';
      # endregion other
    in
    {
      packages.x86_64-linux = {
        inherit settings motd hi;

        # region command
        sorted = pkgs.runCommand "sorted" { nativeBuildInputs = [ pkgs.jq ]; } ''
          jq --sort-keys . ${settings} > $out
        '';
        # endregion command

        # region join
        joined = pkgs.symlinkJoin {
          name = "joined";
          paths = [
            hi
            bye
            motd
          ];
        };
        # endregion join

        # region farm
        farm = pkgs.linkFarm "farm" {
          "etc/settings.json" = settings;
          "bin/greet" = lib.getExe hi;
        };
        # endregion farm

        # region env
        env = pkgs.buildEnv {
          name = "env";
          paths = [
            hi
            bye
            motd
          ];
          pathsToLink = [ "/bin" ];
        };
        # endregion env

        # region collision
        collision = pkgs.buildEnv {
          name = "collision";
          paths = [
            hi
            other-hi
          ];
        };

        chosen = pkgs.buildEnv {
          name = "chosen";
          paths = [
            hi
            (lib.hiPrio other-hi)
          ];
        };

        joined-collision = pkgs.symlinkJoin {
          name = "joined-collision";
          paths = [
            hi
            other-hi
          ];
        };
        # endregion collision
      };
    };
}
