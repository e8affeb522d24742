{
  outputs =
    { self }:
    {
      # region overlays
      overlays = {
        default = final: prev: {
          greeting = "hello, ${final.name}";
        };

        german = final: prev: {
          greeting = "hallo, ${final.name}";
          loud = "${prev.greeting}!";
        };
      };
      # endregion overlays

      # region apply
      lib.apply =
        package-set: overlays:
        let
          step = prev: overlay: prev // overlay final prev;
          final = builtins.foldl' step package-set overlays;
        in
        final;

      lib.packages = self.lib.apply { name = "web"; } [
        self.overlays.default
        self.overlays.german
      ];
      # endregion apply
    };
}
