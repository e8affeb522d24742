{
  description = "Fetched files and their hashes";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (pkgs) fetchurl lib;
      # A folder stands for the server, so that the example runs without network.
      server = "file://${./mirror}";
    in
    {
      packages.x86_64-linux = {
        # region unknown
        unknown = fetchurl {
          url = "${server}/words-1.0.txt";
          hash = lib.fakeHash;
        };
        # endregion unknown

        # region known
        known = fetchurl {
          url = "${server}/words-1.0.txt";
          hash = "sha256-G+HFESVIzWWQ3Ps9KaShlb4+2gGnFChCYfEoQsAAXdw=";
        };
        # endregion known

        # region named
        stale = fetchurl {
          name = "words.txt";
          url = "${server}/words-1.1.txt";
          hash = "sha256-G+HFESVIzWWQ3Ps9KaShlb4+2gGnFChCYfEoQsAAXdw=";
        };
        # endregion named

        # region first
        first = fetchurl {
          name = "words.txt";
          url = "${server}/words-1.0.txt";
          hash = "sha256-G+HFESVIzWWQ3Ps9KaShlb4+2gGnFChCYfEoQsAAXdw=";
        };
        # endregion first

        # region unnamed
        noticed = fetchurl {
          url = "${server}/words-1.1.txt";
          hash = "sha256-G+HFESVIzWWQ3Ps9KaShlb4+2gGnFChCYfEoQsAAXdw=";
        };
        # endregion unnamed

        # region github
        github = pkgs.fetchFromGitHub {
          owner = "example";
          repo = "words";
          tag = "v1.0";
          hash = lib.fakeHash;
        };
        # endregion github
      };
    };
}
