{
  description = "A module that declares and sets";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      inherit
        (nixpkgs.lib.evalModules {
          modules = [
            ./site.nix
          ];
        })
        config
        options
        ;
    };
}
