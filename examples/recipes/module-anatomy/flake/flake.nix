{
  description = "Modules without NixOS";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
    in
    {
      # region eval
      site =
        (lib.evalModules {
          modules = [
            ./site.nix
            ./www.nix
          ];
        }).config.site;
      # endregion eval

      # region forms
      forms =
        (lib.evalModules {
          modules = [
            { options.seen = lib.mkOption { type = lib.types.listOf lib.types.str; }; }
            { config.seen = [ "a set" ]; }
            { seen = [ "a set in short form" ]; }
            (
              { ... }:
              {
                seen = [ "a function" ];
              }
            )
            ./seen.nix
          ];
        }).config.seen;
      # endregion forms

      # region arguments
      arguments =
        (lib.evalModules {
          specialArgs.fromSpecialArgs = true;
          modules = [
            { options.seen = lib.mkOption { type = lib.types.attrs; }; }
            { _module.args.fromModuleArgs = true; }
            (
              args@{ ... }:
              {
                seen.without-names = builtins.attrNames args;
              }
            )
            (
              args@{ fromModuleArgs, ... }:
              {
                seen.by-pattern = args ? fromModuleArgs;
              }
            )
            (
              args@{ ... }:
              {
                seen.by-set = args ? fromModuleArgs;
              }
            )
          ];
        }).config.seen;
      # endregion arguments

      short-broken =
        (lib.evalModules {
          modules = [
            ./short-broken.nix
          ];
        }).config;
      short-fixed =
        (lib.evalModules {
          modules = [
            ./short-fixed.nix
          ];
        }).config;

      # region mistakes
      misplaced =
        (lib.evalModules {
          modules = [
            { port = lib.mkOption { default = 80; }; }
          ];
        }).config;
      typo =
        (lib.evalModules {
          modules = [
            ./site.nix
            { site.prot = 80; }
          ];
        }).config;
      # endregion mistakes

      # region extend
      extended =
        let
          plain = lib.evalModules {
            modules = [
              ./site.nix
              ./www.nix
            ];
          };
          changed = plain.extendModules {
            modules = [
              { site.port = lib.mkForce 443; }
            ];
          };
        in
        {
          before = plain.config.site.port;
          after = changed.config.site.port;
        };
      # endregion extend
    };
}
