{
  inputs.platform.url = "git+file:///home/user/flake-diamond/platform?ref=refs/tags/v1.0.0";

  outputs =
    { self, platform }:
    {
      lib.builtWith = platform.lib.version;
    };
}
