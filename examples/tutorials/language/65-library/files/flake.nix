{
  description = "services";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { self, nixpkgs }:
    let
      names = [ "web" "api" "registry" ];
    in
    {
      services = nixpkgs.lib.genAttrs names (name: import ./service.nix { inherit name; });
      where = builtins.unsafeGetAttrPos "genAttrs" nixpkgs.lib.attrsets;
    };
}
