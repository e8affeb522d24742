{
  description = "A flake of two files, one of them not yet known to Git";

  outputs =
    { self }:
    {
      greeting = import ./greeting.nix;
    };
}
