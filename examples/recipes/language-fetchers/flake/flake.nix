{
  description = "Fetchers in pure evaluation";

  outputs =
    { self }:
    let
      url = "file:///home/user/language-fetchers/server.json";
    in
    {
      # region unlocked
      unlocked = {
        url = builtins.fetchurl "https://example.com/server.json";
        tarball = builtins.fetchTarball "https://example.com/source.tar.gz";
        git = builtins.fetchGit "https://example.com/repository.git";
        tree = builtins.fetchTree {
          type = "tarball";
          url = "https://example.com/source.tar.gz";
        };
        flake = builtins.getFlake "git+https://example.com/repository.git";
      };
      # endregion unlocked

      # region locked
      locked.server = builtins.fromJSON (
        builtins.readFile (
          builtins.fetchurl {
            inherit url;
            sha256 = "sha256-O+N2sJIGnwJoJ/zMLesg8uHEQH8XMMaxzAjRhkC8mQo=";
          }
        )
      );
      locked.changed = builtins.fetchurl {
        inherit url;
        sha256 = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
      };
      # endregion locked
    };
}
