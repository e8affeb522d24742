{
  outputs =
    { self }:
    {
      version = "of the flake in nix/";
    };
}
