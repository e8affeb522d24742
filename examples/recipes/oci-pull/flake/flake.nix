{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      inherit (nixpkgs) lib;
      # region list
      # The registry of this example speaks http.
      pull = image: pkgs.dockerTools.pullImage (image // { tlsVerify = false; });
      images = lib.mapAttrs (_: pull) (lib.importJSON ./images.json);
      # endregion list
    in
    {
      packages.x86_64-linux = images // {
        # region seed
        seed = pkgs.runCommand "cache.tar" { buildInputs = [ pkgs.skopeo ]; } ''
          skopeo copy docker://127.0.0.1:5000/cache:7.2 oci-archive:$out
        '';
        # endregion seed

        # region trusting
        trusting = pkgs.runCommand "cache.tar" { nativeBuildInputs = [ pkgs.skopeo ]; } ''
          skopeo --insecure-policy copy --src-tls-verify=false \
            docker://127.0.0.1:5000/cache:7.2 oci-archive:$out
        '';
        # endregion trusting

        # region offline
        offline = pkgs.runCommand "cache.tar" { nativeBuildInputs = [ pkgs.skopeo ]; } ''
          skopeo --insecure-policy --tmpdir "$TMPDIR" copy --src-tls-verify=false \
            docker://127.0.0.1:5000/cache:7.2 oci-archive:$out
        '';
        # endregion offline

        # region unknown
        unknown = pkgs.dockerTools.pullImage {
          imageName = "127.0.0.1:5000/proxy";
          imageDigest = "sha256:a873f3b2e5c834a83c4872ace170b9414780b4193ff166c0841df4e9c2059df3";
          hash = lib.fakeHash;
          finalImageName = "registry.example.com/proxy";
          finalImageTag = "3.1";
          tlsVerify = false;
        };
        # endregion unknown

        # region stale
        stale = pull {
          imageName = "127.0.0.1:5000/cache";
          imageDigest = "sha256:0000000000000000000000000000000000000000000000000000000000000000";
          hash = "sha256-bPVDQS0P6YhGQN7bvjRug2xIYEX8P08mr8vHv2uamig=";
          finalImageName = "registry.example.com/cache";
          finalImageTag = "7.2";
        };
        # endregion stale

        # region moved
        moved = pull {
          imageName = "127.0.0.1:5000/cache";
          imageDigest = "sha256:0000000000000000000000000000000000000000000000000000000000000000";
          hash = lib.fakeHash;
          finalImageName = "registry.example.com/cache";
          finalImageTag = "7.2";
        };
        # endregion moved

        with-registry = pkgs.writeShellApplication {
          name = "with-registry";
          runtimeInputs = [
            pkgs.crane
            pkgs.skopeo
          ];
          text = builtins.readFile ./with-registry.sh;
        };
      };
    };
}
