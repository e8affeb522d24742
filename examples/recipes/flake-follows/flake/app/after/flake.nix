{
  # region inputs
  inputs = {
    base.url = "git+file:///home/user/flake-follows/base";
    lib = {
      url = "git+file:///home/user/flake-follows/lib";
      inputs.base.follows = "base";
      inputs.checks.follows = "base";
    };
    tool = {
      url = "git+file:///home/user/flake-follows/tool";
      inputs.base.follows = "base";
      inputs.lib.follows = "lib";
    };
  };
  # endregion inputs

  outputs =
    {
      self,
      base,
      lib,
      tool,
    }:
    {
      versions = {
        app = base.version;
        lib = lib.baseVersion;
        tool = tool.baseVersion;
        tool-lib = tool.libBaseVersion;
      };
    };
}
