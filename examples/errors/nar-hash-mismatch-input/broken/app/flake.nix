{
  description = "Takes the greeting of a library";

  inputs.lib.url = "git+file:///home/user/nar-hash-mismatch-input/lib";

  outputs =
    { self, lib }:
    {
      inherit (lib) greeting;
    };
}
