{
  inputs = {
    deploy = {
      url = "git+file:///home/user/flake-diamond/deploy";
      inputs.app.inputs.platform.follows = "deploy/platform";
    };

    platform.follows = "deploy/platform";
  };

  outputs =
    {
      self,
      deploy,
      platform,
    }:
    {
      lib.versions = deploy.lib.versions // {
        top = platform.lib.version;
      };
    };
}
