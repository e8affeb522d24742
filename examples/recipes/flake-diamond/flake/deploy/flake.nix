{
  inputs = {
    platform.url = "git+file:///home/user/flake-diamond/platform?ref=refs/tags/v2.0.0";
    app.url = "git+file:///home/user/flake-diamond/app";
  };

  outputs =
    {
      self,
      platform,
      app,
    }:
    {
      lib.versions = {
        platform = platform.lib.version;
        app = app.lib.builtWith;
      };
    };
}
