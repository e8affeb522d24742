{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    {
      # region nodes
      nixosConfigurations = rec {
        web = nixpkgs.lib.nixosSystem {
          modules = [
            ./machine.nix
            { environment.etc."site/port".text = "8080"; }
          ];
        };
        # What the next medium brings.
        next = web.extendModules {
          modules = [ { environment.etc."site/port".text = nixpkgs.lib.mkForce "8443"; } ];
        };
      };
      # endregion nodes
    };
}
