{
  description = "The name of a package";

  outputs =
    { self }:
    {
      name = import ./name.nix;
    };
}
