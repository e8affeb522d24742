{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
    in
    {
      packages.x86_64-linux.image = pkgs.dockerTools.buildLayeredImage {
        name = "greet";
        tag = "1.0";
        contents = [
          pkgs.dockerTools.binSh
          pkgs.hello
        ];
        config.Cmd = [
          "/bin/sh"
          "-c"
          "hello --greeting=hi"
        ];
      };

      devShells.x86_64-linux.default = pkgs.mkShell {
        packages = [
          pkgs.skopeo
          pkgs.umoci
        ];
      };
    };
}
