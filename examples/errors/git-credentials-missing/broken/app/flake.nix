{
  inputs.lib.url = "git+https://git.example.com/private/lib.git";

  outputs =
    { lib, ... }:
    {
      inherit (lib) greeting;
    };
}
