{
  description = "An option and a definition of it";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      inherit
        (nixpkgs.lib.evalModules {
          modules = [
            ./site.nix
            ./host.nix
          ];
        })
        config
        options
        ;
    };
}
