{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      system = "x86_64-linux";
      iso =
        extra:
        (nixpkgs.lib.nixosSystem {
          modules = [
            "${nixpkgs}/nixos/modules/installer/cd-dvd/installation-cd-minimal.nix"
            ./medium.nix
            { nixpkgs.hostPlatform = system; }
            extra
          ];
        }).config.system.build.isoImage;
    in
    {
      packages.${system} = {
        iso = iso { };
        # region source
        # The same with this flake's own source on it, for an installation without a network.
        iso-with-source = iso { environment.etc."installer".source = self; };
        # endregion source
      };
    };
}
