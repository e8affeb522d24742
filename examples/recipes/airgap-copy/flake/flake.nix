{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      # region packages
      packages.x86_64-linux = {
        default = pkgs.writeShellApplication {
          name = "greet";
          runtimeInputs = [ pkgs.hello ];
          text = ''hello --greeting="hello from the other side"'';
        };
        forgotten = pkgs.writeText "forgotten" "nobody packs this";
      };
      # endregion packages
    };
}
