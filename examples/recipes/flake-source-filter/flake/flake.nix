{
  outputs =
    { self }:
    let
      # region only
      # The named files and folders of the flake, and nothing else.
      only =
        names:
        builtins.path {
          path = ./.;
          name = "app-source";
          filter =
            path: type:
            let
              inFlake = builtins.substring (builtins.stringLength (toString ./.) + 1) (-1) path;
              top = builtins.head (builtins.split "/" inFlake);
            in
            builtins.elem top names;
        };
      # endregion only

      package =
        src:
        derivation {
          name = "app";
          inherit src;
          system = "x86_64-linux";
          builder = "/bin/sh";
          args = [
            "-c"
            "for file in $src/*; do echo \"\${file##*/}\"; done > $out"
          ];
        };
    in
    {
      # region packages
      packages.x86_64-linux = {
        self = package self;
        here = package ./.;
        filtered = package (only [
          "src"
          "Makefile"
        ]);
        folder = package ./src;
      };
      # endregion packages
    };
}
