{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      greet = pkgs.writeShellApplication {
        name = "greet";
        text = ''
          echo "hello from user $UID, level $LEVEL"
        '';
      };
      # region image
      image = {
        name = "registry.example.com/greet";
        tag = "1.0";
        contents = [ greet ];
        config = {
          Entrypoint = [ "/bin/greet" ];
          Env = [ "LEVEL=info" ];
          User = "1000:1000";
        };
      };
      # endregion image
    in
    {
      packages.x86_64-linux = {
        # region outputs
        inherit greet;
        image = pkgs.dockerTools.buildLayeredImage image;
        stream = pkgs.dockerTools.streamLayeredImage image;
        # endregion outputs
        # region complete
        complete = pkgs.dockerTools.buildLayeredImage (
          image
          // {
            contents = [
              greet
              pkgs.dockerTools.binSh
              pkgs.dockerTools.usrBinEnv
              pkgs.dockerTools.caCertificates
              pkgs.dockerTools.fakeNss
            ];
            extraCommands = "mkdir -m 1777 tmp";
          }
        );
        # endregion complete
      };

      devShells.x86_64-linux.default = pkgs.mkShell {
        packages = [
          pkgs.skopeo
          pkgs.umoci
          pkgs.util-linux
        ];
      };
    };
}
