{
  outputs =
    { self }:
    {
      formatter.x86_64-linux = import ./package.nix {
        name = "trim";
        path = ./trim;
      };
    };
}
