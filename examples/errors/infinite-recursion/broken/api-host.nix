{ inputs, ... }:
{
  imports = [ inputs.self.nixosModules.web ];

  nixpkgs.hostPlatform = "x86_64-linux";
  networking.hostName = "api";
}
