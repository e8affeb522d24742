# Nix itself: nix.conf, the registry, garbage collection.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) types;
  inherit (import ./declare.nix { inherit lib; })
    opt
    strings
    lines
    setOf
    ;
  cfg = config.nix;

  # When something is done: one time or several.
  dates =
    default: description:
    opt (types.either types.singleLineStr (types.listOf types.str)) default description
    // {
      apply = lib.toList;
    };

  atom =
    types.nullOr (
      types.oneOf [
        types.bool
        types.int
        types.float
        types.str
        types.path
        types.package
      ]
    )
    // {
      description = "Nix config atom (null, bool, int, float, str, path or package)";
    };

  settings = {
    freeformType = types.attrsOf (types.either atom (types.listOf atom));
    options = {
      max-jobs = opt (types.either types.int (
        types.enum [ "auto" ]
      )) "auto" "The maximum number of jobs that Nix will try to build in parallel.";
      cores =
        opt types.int 0
          "The maximum number of concurrent tasks during one build; 0 means all cores.";
      auto-optimise-store =
        opt types.bool false
          "Whether Nix detects files in the store that have identical contents, and replaces them with hard links to a single copy.";
      sandbox = opt (types.either types.bool (
        types.enum [ "relaxed" ]
      )) true "Whether Nix performs builds in a sandboxed environment.";
      extra-sandbox-paths = strings "Directories from the host filesystem to be included in the sandbox.";
      require-sigs =
        opt types.bool true
          "Whether Nix only accepts binaries that are signed with a trusted key.";
      substituters = lib.mkOption {
        type = types.listOf types.str;
        description = "List of binary cache URLs used to obtain pre-built binaries of Nix packages.";
      };
      trusted-substituters = strings "List of binary cache URLs that non-root users can use.";
      trusted-public-keys = lib.mkOption {
        type = types.listOf types.str;
        description = "List of public keys used to sign binary caches.";
      };
      trusted-users = lib.mkOption {
        type = types.listOf types.str;
        description = "A list of names of users that have additional rights when connecting to the Nix daemon.";
      };
      system-features = lib.mkOption {
        type = types.listOf types.str;
        description = "The set of features supported by the machine.";
      };
      allowed-users = opt (types.listOf types.str) [
        "*"
      ] "A list of names of users that are allowed to connect to the Nix daemon.";
    };
  };

  show = value: if lib.isBool value then lib.boolToString value else toString value;
  line = name: value: "${lib.escape [ "=" ] name} = ${show value}\n";

  reference = types.attrsOf (
    types.oneOf [
      types.str
      types.int
      types.bool
      types.path
      types.package
    ]
  );

  entry =
    { name, config, ... }:
    {
      options = {
        from = lib.mkOption {
          type = reference;
          description = "The flake reference to be rewritten.";
        };
        to = lib.mkOption {
          type = reference;
          description = "The flake reference {option}`from` is rewritten to.";
        };
        flake = opt (types.nullOr types.attrs) null "The flake input {option}`from` is rewritten to.";
        exact = opt types.bool true "Whether the {option}`from` reference needs to match exactly.";
      };
      config = {
        from = lib.mkDefault {
          type = "indirect";
          id = name;
        };
        to = lib.mkIf (config.flake != null) (
          lib.mkDefault (
            {
              type = "path";
              path = config.flake.outPath;
            }
            // lib.filterAttrs (key: _: key == "lastModified" || key == "rev" || key == "narHash") config.flake
          )
        );
      };
    };
in
{
  options.nix = {
    enable = opt types.bool true "Whether to enable Nix.";
    package = opt types.package pkgs.nix "The Nix package instance to use throughout the system.";
    settings = lib.mkOption {
      type = types.submodule settings;
      default = { };
      description = "Configuration for Nix, see {manpage}`nix.conf(5)`. What is here goes to the file as it is.";
    };
    extraOptions = lines "Additional text appended to {file}`nix.conf`.";
    nixPath = opt (types.listOf types.str) [
      "nixpkgs=flake:nixpkgs"
    ] "The default Nix expression search path.";
    channel.enable =
      opt types.bool true
        "Whether the `nix-channel` command and state files are made available on the machine.";
    registry = setOf entry "A system-wide flake registry.";
    gc = {
      automatic = opt types.bool false "Automatically run the garbage collector at a specific time.";
      dates = dates [
        "03:15"
      ] "How often or when garbage collection is performed.";
      options = opt types.singleLineStr "" "Options given to {command}`nix-collect-garbage`." // {
        example = "--delete-older-than 30d";
      };
      randomizedDelaySec = opt types.singleLineStr "0" "A randomized delay before each run.";
      persistent = opt types.bool true "Whether a run that was missed is made up for.";
    };
    optimise = {
      automatic = opt types.bool false "Automatically run the nix store optimiser at a specific time.";
      dates = dates [
        "03:45"
      ] "When the optimiser runs.";
    };
    buildMachines =
      opt (types.listOf types.attrs) [ ]
        "Machines to be used if distributed builds are enabled.";
    distributedBuilds =
      opt types.bool false
        "Whether to distribute builds to the machines listed in {option}`nix.buildMachines`.";
  };

  config = lib.mkIf cfg.enable {
    nix.settings = {
      trusted-public-keys = [ "cache.nixos.org-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY=" ];
      trusted-users = [ "root" ];
      substituters = lib.mkAfter [ "https://cache.nixos.org/" ];
      system-features = lib.mkDefault [
        "nixos-test"
        "benchmark"
        "big-parallel"
        "kvm"
      ];
    };

    environment.etc."nix/nix.conf".text =
      let
        isExtra = name: _: lib.hasPrefix "extra-" name;
      in
      ''
        # WARNING: this file is generated from the nix.* options in
        # your NixOS configuration, typically
        # /etc/nixos/configuration.nix.  Do not edit it!
      ''
      # A setting comes before what extends it.
      + lib.concatStrings (lib.mapAttrsToList line (lib.filterAttrs (n: v: !isExtra n v) cfg.settings))
      + lib.concatStrings (lib.mapAttrsToList line (lib.filterAttrs isExtra cfg.settings))
      + cfg.extraOptions;
    environment.etc."nix/registry.json" = lib.mkIf (cfg.registry != { }) {
      text = builtins.toJSON {
        version = 2;
        flakes = lib.mapAttrsToList (_: e: { inherit (e) from to exact; }) cfg.registry;
      };
    };
    environment.sessionVariables = lib.mkIf (cfg.nixPath != [ ]) { NIX_PATH = cfg.nixPath; };

    systemd.services = {
      nix-gc = {
        description = "Nix Garbage Collector";
        script = "exec ${cfg.package}/bin/nix-collect-garbage ${cfg.gc.options}";
        serviceConfig.Type = "oneshot";
        startAt = lib.optionals cfg.gc.automatic cfg.gc.dates;
      };
      nix-optimise = {
        description = "Nix Store Optimiser";
        serviceConfig.ExecStart = "${cfg.package}/bin/nix-store --optimise";
        startAt = lib.optionals cfg.optimise.automatic cfg.optimise.dates;
      };
    };
    systemd.timers.nix-gc = lib.mkIf cfg.gc.automatic {
      timerConfig = {
        RandomizedDelaySec = cfg.gc.randomizedDelaySec;
        Persistent = cfg.gc.persistent;
      };
    };
  };
}
