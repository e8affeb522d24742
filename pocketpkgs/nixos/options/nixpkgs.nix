# Which packages: `pkgs`, the argument of every module, comes from here.
{
  config,
  lib,
  nixpkgsPath,
  options,
  ...
}:
let
  inherit (lib) mkOption types;
  cfg = config.nixpkgs;
  opt = options.nixpkgs;

  platform =
    if opt.hostPlatform.isDefined then
      { localSystem = cfg.hostPlatform; }
    else
      { inherit (cfg) system; };

  finalPkgs =
    if opt.pkgs.isDefined then
      if cfg.overlays == [ ] then cfg.pkgs else cfg.pkgs.appendOverlays cfg.overlays
    else
      import nixpkgsPath {
        inherit lib;
        system = if platform ? system then platform.system else cfg.hostPlatform.system;
        inherit (cfg) config overlays;
      };
in
{
  options.nixpkgs = {
    pkgs = mkOption {
      type = types.addCheck types.raw (x: x._type or "" == "pkgs" || x ? stdenv) // {
        description = "Nixpkgs package set";
      };
      description = "A package set that exists already. `nixpkgs.overlays` are still applied to it, the other options of `nixpkgs` are not.";
    };
    hostPlatform = mkOption {
      type = types.either types.str types.attrs;
      example = "aarch64-linux";
      apply = lib.systems.elaborate;
      description = "The platform that the system runs on.";
    };
    system = mkOption {
      type = types.str;
      example = "i686-linux";
      default =
        if opt.hostPlatform.isDefined then
          throw ''
            Neither ${opt.system} nor any other option in nixpkgs.* is meant
            to be read by modules and configurations.
            Use pkgs.stdenv.hostPlatform instead.
          ''
        else
          throw ''
            Neither ${opt.hostPlatform} nor the legacy option ${opt.system} has been set.
            You can set ${opt.hostPlatform} in hardware-configuration.nix by re-running
            a recent version of nixos-generate-config.
            The option ${opt.system} is still fully supported for NixOS 22.05 interoperability,
            but will be deprecated in the future, so we recommend to set ${opt.hostPlatform}.
          '';
      description = "The platform, the old way.";
    };
    config = mkOption {
      # One set that all definitions are merged into, at any depth.
      type = types.attrsOf types.anything;
      default = { };
      example = {
        allowUnfree = true;
      };
      description = "The configuration of nixpkgs, for example `allowUnfree`.";
    };
    overlays = mkOption {
      type = types.listOf (
        lib.mkOptionType {
          name = "nixpkgs-overlay";
          description = "nixpkgs overlay";
          check = lib.isFunction;
          merge = lib.mergeOneOption;
        }
      );
      default = [ ];
      description = "Overlays, applied in the order in which they are merged.";
    };
    flake.source = mkOption {
      type = types.nullOr (types.either types.str types.path);
      default = null;
      description = "Where nixpkgs came from as a flake.";
    };
  };

  config = {
    _module.args.pkgs = lib.mkOverride lib.modules.defaultOverridePriority finalPkgs;

    assertions = [
      (
        let
          pkgsSystem = finalPkgs.stdenv.hostPlatform.system;
        in
        {
          # A configuration that names no platform at all fails here, with what to set.
          assertion = !opt.pkgs.isDefined -> !opt.hostPlatform.isDefined -> cfg.system == pkgsSystem;
          message = "The NixOS nixpkgs.pkgs option was set to a Nixpkgs invocation that compiles to target system ${pkgsSystem} but NixOS was configured for system ${cfg.system} via NixOS option nixpkgs.localSystem. The NixOS system settings must match the Nixpkgs target system.";
        }
      )
      {
        assertion = opt.pkgs.isDefined -> cfg.config == { };
        message = ''
          Your system configures nixpkgs with an externally created instance.
          `nixpkgs.config` options should be passed when creating the instance instead.

          Current value:
          ${lib.generators.toPretty { multiline = true; } cfg.config}

          Defined in:
          ${lib.concatMapStringsSep "\n" (file: "  - ${file}") opt.config.files}
        '';
      }
    ];
  };
}
