{
  inputs.lib.url = "git@git.example.com:srv/git/lib.git";

  outputs =
    { lib, ... }:
    {
      inherit (lib) greeting;
    };
}
