{
  inputs = {
    base.url = "git+file:///home/user/flake-follows/base";
    checks.url = "git+file:///home/user/flake-follows/base";
  };

  outputs =
    {
      self,
      base,
      checks,
    }:
    {
      baseVersion = base.version;
      checksVersion = checks.version;
    };
}
