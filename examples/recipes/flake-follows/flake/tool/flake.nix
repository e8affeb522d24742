{
  inputs = {
    base.url = "git+file:///home/user/flake-follows/base";
    lib.url = "git+file:///home/user/flake-follows/lib";
  };

  outputs =
    {
      self,
      base,
      lib,
    }:
    {
      baseVersion = base.version;
      libBaseVersion = lib.baseVersion;
    };
}
