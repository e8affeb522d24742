{
  inputs.lib.url = "https://git.example.com/lib.tar.gz";

  outputs =
    { lib, ... }:
    {
      inherit (lib) greeting;
    };
}
