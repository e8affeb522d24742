{
  inputs.lib.url = "git+file:///home/user/flake-update-flag/lib";

  outputs =
    { self, lib }:
    {
      inherit (lib) version;
    };
}
