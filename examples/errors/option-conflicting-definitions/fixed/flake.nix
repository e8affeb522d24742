{
  description = "One option, two values";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      inherit
        (nixpkgs.lib.evalModules {
          modules = [
            ./site.nix
            ./tls.nix
            ./host.nix
          ];
        })
        config
        options
        ;
    };
}
