# The command `home-manager`: builds a home of a flake and activates it.
{ pkgs }:
pkgs.writeTextFile {
  name = "home-manager";
  executable = true;
  destination = "/bin/home-manager";
  text = ''
    #!${pkgs.runtimeShell}
    PATH=${
      pkgs.lib.makeBinPath (
        with pkgs;
        [
          coreutils
          findutils
          gnused
        ]
      )
    }:$PATH
  ''
  + builtins.readFile ./scripts/home-manager.sh;
  meta.mainProgram = "home-manager";
}
