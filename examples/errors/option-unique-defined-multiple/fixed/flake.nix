{
  description = "An option for one module only";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      inherit
        (nixpkgs.lib.evalModules {
          modules = [
            ./site.nix
            ./base.nix
            ./host.nix
          ];
        })
        config
        options
        ;
    };
}
