{
  description = "An exercise: three flakes, one version";

  inputs = {
    base.url = "path:./base";
    lib.url = "path:./lib";
  };

  outputs =
    { base, lib, ... }:
    {
      versions = {
        app = base.version;
        lib = lib.base;
      };
    };
}
