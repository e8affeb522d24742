# The system as a whole: its name, version and label, and what is built of it.
{
  config,
  lib,
  options,
  ...
}:
let
  inherit (lib) mkOption types;
  inherit (import ./declare.nix { inherit lib; }) opt strings;
  cfg = config.system.nixos;

  # NAME="value" lines, quoted where a shell would need it.
  toText =
    values:
    lib.concatStrings (
      lib.mapAttrsToList (
        name: value:
        "${name}=${
          if builtins.match "[a-zA-Z0-9]+" value != null then
            value
          else
            ''"${lib.escape [ "$" "\"" "\\" "`" ] value}"''
        }\n"
      ) values
    );
in
{
  options.system = {
    name = opt types.str (
      if config.networking.hostName == "" then "unnamed" else config.networking.hostName
    ) "The name of the system in `system.build.toplevel`'s.";

    stateVersion = mkOption {
      type = types.str;
      default = cfg.release;
      apply =
        value:
        lib.warnIf (options.system.stateVersion.highestPrio == (lib.mkOptionDefault { }).priority)
          "system.stateVersion is not set, defaulting to ${value}. Read why this matters on https://nixos.org/manual/nixos/stable/options.html#opt-system.stateVersion."
          value;
      description = "The release whose defaults for stateful data hold: the one that the machine was installed with.";
    };

    nixos = {
      release = opt types.str lib.trivial.release "The release, for example 26.05." // {
        readOnly = true;
      };
      codeName = opt types.str "Pocket" "The name of the release." // {
        readOnly = true;
      };
      version =
        opt types.str "${cfg.release}${lib.trivial.versionSuffix}"
          "The full version, for example 26.05.20260601.abcdef0.";
      distroId = opt types.str "nixos" "The id of the distribution.";
      tags = strings "Strings in front of the label." // {
        example = [ "with-containers" ];
      };
      label = opt (types.strMatching "[a-zA-Z0-9:_\\.-]*") (lib.concatStringsSep "-" (
        lib.naturalSort cfg.tags ++ [ cfg.version ]
      )) "What a boot menu calls this system.";
    };

    configurationRevision =
      opt (types.nullOr types.str) null
        "The revision of the flake that the configuration is in.";

    extraDependencies =
      opt (types.listOf types.pathInStore) [ ]
        "Paths that shall be in the closure of the system.";

    checks =
      opt (types.listOf types.package) [ ]
        "Packages that have to build for the system to build, without being a part of it.";

    build = mkOption {
      default = { };
      type = types.submoduleWith {
        modules = [
          {
            freeformType = types.lazyAttrsOf (types.uniq types.unspecified);
          }
        ];
      };
      description = "What can be built of the configuration: `toplevel`, `etc`, `units`, `unitCheck`.";
    };
  };

  options.specialisation = mkOption {
    default = { };
    description = "Further systems that the boot menu offers, each with its own `configuration`.";
    type = types.attrsOf (
      types.submodule {
        options = {
          inheritParentConfig = opt types.bool true "Whether the configuration extends the one around it.";
          configuration = opt types.deferredModule { } "The modules of the further system.";
        };
      }
    );
  };

  options.documentation =
    lib.genAttrs [ "enable" ] (_: opt types.bool true "Whether to install documentation.")
    // {
      nixos.enable = opt types.bool true "Whether to install NixOS' own documentation.";
      man.enable = opt types.bool true "Whether to install manual pages.";
    };

  config.environment.etc.os-release.text = toText {
    NAME = "NixOS";
    ID = cfg.distroId;
    VERSION = "${cfg.release} (${cfg.codeName})";
    VERSION_CODENAME = lib.toLower cfg.codeName;
    VERSION_ID = cfg.release;
    BUILD_ID = cfg.version;
    PRETTY_NAME = "NixOS ${cfg.release} (${cfg.codeName})";
    HOME_URL = "https://nixos.org/";
  };
}
