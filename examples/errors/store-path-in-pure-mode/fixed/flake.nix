{
  description = "The path of a file";

  outputs =
    { self }:
    {
      path = "${self}/flake.nix";
    };
}
