{
  description = "One option, two declarations";

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
