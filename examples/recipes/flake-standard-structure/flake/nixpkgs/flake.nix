{
  outputs =
    { self }:
    {
      lib.genAttrs =
        names: value:
        builtins.listToAttrs (
          map (name: {
            inherit name;
            value = value name;
          }) names
        );

      legacyPackages =
        self.lib.genAttrs
          [
            "x86_64-linux"
            "aarch64-linux"
          ]
          (system: import ./. { inherit system; });
    };
}
