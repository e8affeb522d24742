{
  description = "Conditions";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";

  outputs =
    { nixpkgs, ... }:
    let
      inherit (nixpkgs) lib;
      configuration = modules: (lib.evalModules { inherit modules; }).config;
    in
    {
      if-broken = configuration [
        ./site.nix
        ./if-broken.nix
      ];

      if-fixed = configuration [
        ./site.nix
        ./if-fixed.nix
      ];

      if-value = configuration [
        ./site.nix
        ./if-value.nix
      ];

      optional-attrs = configuration [
        ./site.nix
        ./optional-attrs.nix
      ];

      # region undeclared
      undeclared = configuration [
        ./site.nix
        { config = lib.mkIf false { ports = [ 443 ]; }; }
      ];
      # endregion undeclared

      # region declared
      declared = configuration [
        ./site.nix
        (
          { lib, options, ... }:
          {
            config = lib.optionalAttrs (options ? ports) { ports = [ 443 ]; };
          }
        )
      ];
      # endregion declared

      # region self
      self = configuration [
        ./site.nix
        (
          { config, ... }:
          {
            site.port = lib.mkIf (config.site.port == 80) 8080;
          }
        )
      ];
      # endregion self

      imports-broken = configuration [
        ./imports-broken.nix
        { feature.enable = true; }
      ];

      # region if-imports
      imports-mk-if = configuration [
        { imports = lib.mkIf true [ ./optional-module.nix ]; }
      ];
      # endregion if-imports

      # region always
      imports-always = configuration [
        ./imports-always.nix
        { feature.enable = true; }
      ];
      # endregion always

      # region special
      imports-special =
        (lib.evalModules {
          specialArgs.withMetrics = true;
          modules = [ ./imports-special.nix ];
        }).config;
      # endregion special

      # region args
      imports-args = configuration [
        ./imports-special.nix
        { _module.args.withMetrics = true; }
      ];
      # endregion args
    };
}
