{
  inputs.lib.url = "git+file:///home/user/flake-update/lib";

  outputs =
    { self, lib }:
    {
      version = 1;
      libVersion = lib.version;
    };
}
