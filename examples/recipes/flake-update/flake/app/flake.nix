{
  # region inputs
  inputs = {
    lib.url = "git+file:///home/user/flake-update/lib";
    stable.url = "git+file:///home/user/flake-update/lib?ref=refs/tags/v1";
    tool.url = "git+file:///home/user/flake-update/tool";
  };
  # endregion inputs

  outputs =
    {
      self,
      lib,
      stable,
      tool,
    }:
    {
      versions = {
        lib = lib.version;
        stable = stable.version;
        tool = tool.version;
        tool-lib = tool.libVersion;
      };
    };
}
