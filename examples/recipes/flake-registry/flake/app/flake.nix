{
  inputs.lib.url = "git+file:///home/user/flake-registry/lib?ref=refs/tags/v1";

  outputs =
    { self, lib }:
    {
      inherit (lib) version;
    };
}
