{
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
    # As ssh:// with a slash after the host; not git@host:path, as git clone takes it.
    private-lib.url = "git+ssh://git@git.example.com/srv/git/lib.git";
  };

  outputs =
    { private-lib, ... }:
    {
      inherit (private-lib) greeting;
    };
}
