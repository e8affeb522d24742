{
  description = "What override and overrideAttrs change";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      pkgs = nixpkgs.legacyPackages.x86_64-linux;
      list = pkgs.callPackage ./package.nix { };
    in
    {
      packages.x86_64-linux = {
        inherit list;
        # region attributes
        replaced = list.overrideAttrs {
          entries = [
            "x"
            "y"
          ];
        };

        extended = list.overrideAttrs (previousAttrs: {
          entries = previousAttrs.entries ++ [ "c" ];
        });

        counted = list.overrideAttrs (
          finalAttrs: previousAttrs: {
            postInstall = ''
              echo "${toString (builtins.length finalAttrs.entries)} entries" >> $out
            '';
          }
        );

        counted-and-extended =
          (list.overrideAttrs (
            finalAttrs: previousAttrs: {
              postInstall = ''
                echo "${toString (builtins.length finalAttrs.entries)} entries" >> $out
              '';
            }
          )).overrideAttrs
            (previousAttrs: {
              entries = previousAttrs.entries ++ [ "c" ];
            });

        # endregion attributes

        # region arguments
        argument = list.override { separator = "+"; };

        both = (list.override { separator = "+"; }).overrideAttrs (previousAttrs: {
          entries = previousAttrs.entries ++ [ "c" ];
        });

        both-the-other-way =
          (list.overrideAttrs (previousAttrs: {
            entries = previousAttrs.entries ++ [ "c" ];
          })).override
            { separator = "+"; };
        # endregion arguments

      };
    };
}
