{
  inputs.lib.url = "path:./lib";

  outputs =
    { self, lib }:
    {
      inherit (lib) version;
    };
}
