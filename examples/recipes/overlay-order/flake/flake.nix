{
  description = "The order of overlays";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      inherit (nixpkgs) lib;
      packagesWith =
        overlays:
        import nixpkgs {
          system = "x86_64-linux";
          inherit overlays;
        };
    in
    {
      # region overlays
      overlays = {
        base = final: prev: {
          motto = "small";
          banner = "${final.motto} tools";
          tools.port = 80;
        };

        louder = final: prev: {
          motto = "${prev.motto}, sharp";
        };

        renamed = final: prev: {
          motto = "big";
        };

        default = lib.composeManyExtensions [
          self.overlays.base
          self.overlays.louder
        ];
      };
      # endregion overlays

      # region orders
      orders = with self.overlays; {
        louder-last =
          (packagesWith [
            base
            renamed
            louder
          ]).banner;
        renamed-last =
          (packagesWith [
            base
            louder
            renamed
          ]).banner;
        default = (packagesWith [ default ]).banner;
      };
      # endregion orders

      # region alone
      needs-base = (packagesWith [ self.overlays.louder ]).motto;
      # endregion alone

      # region merged
      merged =
        let
          inherit (self.overlays) base louder;
          merged = final: prev: base final prev // louder final prev;
        in
        (packagesWith [ merged ]).banner;
      # endregion merged

      # region nested
      nested = with self.overlays; {
        replaced =
          (packagesWith [
            base
            (final: prev: { tools.host = "localhost"; })
          ]).tools;
        kept =
          (packagesWith [
            base
            (final: prev: {
              tools = prev.tools // {
                host = "localhost";
              };
            })
          ]).tools;
      };
      # endregion nested
    };
}
