{
  description = "Overlays that need themselves";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      inherit (nixpkgs.legacyPackages.x86_64-linux) extend;
    in
    {
      value = {
        # region value-broken
        broken =
          (extend (
            final: prev: {
              hello = final.hello.overrideAttrs { dontStrip = true; };
            }
          )).hello.pname;
        # endregion value-broken

        # region value-fixed
        fixed =
          (extend (
            final: prev: {
              hello = prev.hello.overrideAttrs { dontStrip = true; };
            }
          )).hello.pname;
        # endregion value-fixed
      };

      names = {
        # region names-broken
        broken =
          (extend (final: prev: lib.optionalAttrs final.stdenv.hostPlatform.isLinux { tool = "for Linux"; }))
          .tool;
        # endregion names-broken

        # region names-fixed
        fixed =
          (extend (
            final: prev: {
              tool = if final.stdenv.hostPlatform.isLinux then "for Linux" else throw "tool is for Linux only";
            }
          )).tool;
        # endregion names-fixed
      };
    };
}
