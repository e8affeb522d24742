{
  description = "services";

  outputs =
    { self }:
    {
      services = import ./services.nix;
    };
}
