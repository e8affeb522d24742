{
  inputs.lib.url = "lib";

  outputs =
    { self, lib }:
    {
      inherit (lib) version;
    };
}
