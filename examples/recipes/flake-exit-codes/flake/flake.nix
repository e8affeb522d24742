{
  outputs =
    { self }:
    {
      packages.x86_64-linux.fails = import ./fails.nix;

      apps.x86_64-linux.three = {
        type = "app";
        program = "${./three.sh}";
        meta.description = "Exit with 3";
      };
    };
}
