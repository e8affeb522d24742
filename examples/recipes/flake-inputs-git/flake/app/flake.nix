{
  inputs = {
    # region url
    lib.url = "git+file:///home/user/flake-inputs-git/lib";
    next.url = "git+file:///home/user/flake-inputs-git/lib?ref=next";
    tagged.url = "git+file:///home/user/flake-inputs-git/lib?ref=refs/tags/v1";
    shallow.url = "git+file:///home/user/flake-inputs-git/lib?shallow=1";
    subfolder.url = "git+file:///home/user/flake-inputs-git/lib?dir=nix";
    attributes = {
      type = "git";
      url = "file:///home/user/flake-inputs-git/lib";
      ref = "next";
      dir = "nix";
    };
    # endregion url

    # region source
    source = {
      url = "git+file:///home/user/flake-inputs-git/lib";
      flake = false;
    };
    # endregion source
  };

  outputs =
    { self, ... }@inputs:
    {
      versions = builtins.mapAttrs (name: input: input.version) (
        removeAttrs inputs [
          "self"
          "source"
        ]
      );

      # region source-output
      notes = builtins.readFile "${inputs.source}/notes.txt";
      isFlake = inputs.source ? outputs;
      # endregion source-output
    };
}
