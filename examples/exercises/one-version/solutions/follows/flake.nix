{
  description = "An exercise: three flakes, one version";

  inputs = {
    base.url = "path:./base";
    lib.url = "path:./lib";
    lib.inputs.base.follows = "base";
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
