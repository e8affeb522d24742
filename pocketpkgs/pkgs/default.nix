# The package set: layers of one fixed point, as in nixpkgs. builders, then tools, aliases and overlays.
{
  lib,
  system,
  overlays,
  config,
  path,
}:
let
  configuration = import ./config.nix { inherit lib; } config pkgs;

  builders = final: prev: import ./builders { inherit lib; } final prev;
  programs =
    final: prev:
    import ./tools { inherit lib; } final prev // import ./demo final // import ./installer final // import ./absent.nix final;
  aliases =
    final: prev:
    lib.optionalAttrs configuration.allowAliases (import ./aliases.nix { inherit lib; } final prev);

  frame =
    final:
    let
      again =
        more:
        if more == [ ] then
          final
        else
          import ./. {
            inherit
              lib
              system
              config
              path
              ;
            overlays = overlays ++ more;
          };
    in
    {
      inherit lib overlays path;
      config = configuration;
      pkgs = final;
      # What a package is built with and built for are the same here.
      buildPackages = final;

      # The package set with further overlays.
      appendOverlays = again;
      extend = overlay: again [ overlay ];

      # Calls a function, or the one in a file, with the packages that it asks for by name.
      callPackage = final.newScope { };
      callPackages = lib.callPackagesWith final;
      newScope = more: lib.callPackageWith (final // more);
      makeScopeWithSplicing = throw "pocketpkgs has no makeScopeWithSplicing. Use lib.makeScope pkgs.newScope.";

      # What is pocketpkgs' own, and not in nixpkgs.
      pocket = { inherit system; };
    };

  fromConfig =
    final: prev: if configuration ? packageOverrides then configuration.packageOverrides prev else { };

  pkgs = lib.fix (
    lib.extends (lib.composeManyExtensions (
      [
        builders
        programs
        aliases
        fromConfig
      ]
      ++ overlays
    )) frame
  );
in
pkgs
