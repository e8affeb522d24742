{
  description = "A program for a profile, and a machine";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      packages.x86_64-linux.report = nixpkgs.legacyPackages.x86_64-linux.runCommand "report-1.0" { } ''
        mkdir --parents $out/bin
        printf '#!/bin/sh\necho report 1.0\n' > $out/bin/report
        chmod +x $out/bin/report
      '';

      nixosConfigurations.web = nixpkgs.lib.nixosSystem {
        modules = [ ./machine.nix ];
      };
    };
}
