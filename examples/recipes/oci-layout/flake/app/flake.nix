{
  # region input
  inputs.images = {
    url = "path:/home/user/oci-layout/mirror/layout";
    flake = false;
  };
  # endregion input
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  # region outputs
  outputs =
    { nixpkgs, images, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      image = import ./image.nix {
        inherit pkgs;
        layout = images;
      };
    in
    {
      packages.x86_64-linux = {
        cache = image {
          name = "cache";
          tag = "7.2";
          digest = "sha256:a68fe7d6517b2ceeb2e294ac60d933ae77bce4ae3fe445d247cabd8113f52768";
        };
        # The digest is that of cache.
        proxy = image {
          name = "proxy";
          tag = "3.1";
          digest = "sha256:a68fe7d6517b2ceeb2e294ac60d933ae77bce4ae3fe445d247cabd8113f52768";
        };
      };
    };
  # endregion outputs
}
