{
  # region inputs
  inputs = {
    base.url = "git+file:///home/user/flake-follows/base";
    lib.url = "git+file:///home/user/flake-follows/lib";
    tool.url = "git+file:///home/user/flake-follows/tool";
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
