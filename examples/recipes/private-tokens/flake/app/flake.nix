{
  inputs.lib.url = "github:example/lib?host=git.example.com";

  outputs =
    { lib, ... }:
    {
      inherit (lib) greeting;
    };
}
