{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      one = pkgs.writeShellScriptBin "greet" "echo one";
      two = pkgs.writeShellScriptBin "greet" "echo two";
    in
    {
      packages.x86_64-linux.default = pkgs.buildEnv {
        name = "tools";
        paths = [
          one
          two
        ];
      };
    };
}
