{
  inputs.lib.url = "git+ssh://git@git.example.com/srv/git/lib.git";

  outputs =
    { lib, ... }:
    {
      inherit (lib) greeting;
    };
}
