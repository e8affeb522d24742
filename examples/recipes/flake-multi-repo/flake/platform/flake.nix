{
  description = "What every repository builds on";

  outputs =
    { self }:
    {
      lib = import ./lib.nix;

      overlays.default = final: prev: {
        writeText = self.lib.writeText final.system;
      };
    };
}
