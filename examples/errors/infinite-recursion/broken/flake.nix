{
  description = "A set that speaks of itself, and a module system in miniature";

  outputs =
    { self }:
    {
      site = rec {
        host = "example.com";
        url = "https://${url}/";
      };

      modules = import ./eval-modules.nix ./modules/main.nix;
    };
}
