{
  inputs.lib.url = "git+ssh://git@git.example.com/srv/git/lib.git";

  outputs =
    { lib, ... }:
    let
      build =
        name: text:
        derivation {
          inherit name text;
          system = "x86_64-linux";
          builder = "/bin/sh";
          args = [
            "-c"
            "echo \"$text\" > $out"
          ];
        };
    in
    {
      # region packages
      packages.x86_64-linux = {
        # Made of what the library computes.
        value = build "value" (lib.greet "everyone");
        # Contains the files of the library.
        source = build "source" "${lib}";
        # Says which commit it was built with.
        rev = build "rev" (lib.rev or "none");
        # Says how old the library is.
        date = build "date" lib.lastModifiedDate;
      };
      # endregion packages
    };
}
