{
  description = "An exercise: three flakes, one version";

  inputs = {
    base.follows = "lib/base";
    lib = {
      url = "path:./lib";
      inputs.base.url = "path:./base";
    };
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
