{
  inputs = {
    lib.url = "git+file:///home/user/flake-lock-file/lib";
    theme = {
      url = "./theme";
      flake = false;
    };
  };

  outputs =
    {
      self,
      lib,
      theme,
    }:
    {
      greeting = lib.greet "world";
    };
}
