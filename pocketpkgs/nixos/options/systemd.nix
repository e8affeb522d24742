# systemd's units, for the system and for every user.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  inherit (import ./declare.nix { inherit lib; }) opt strings;
  cfg = config.systemd;
  kinds = import ./unit-types.nix {
    inherit lib pkgs;
    systemd = cfg.package;
  };
  inherit (kinds) section;

  unitsOf =
    kind: description:
    mkOption {
      inherit description;
      default = { };
      type = types.attrsOf (types.submodule kinds.${kind});
    };

  # What toplevel/units.nix makes of the units. A module may also write one itself.
  rendered = mkOption {
    internal = true;
    default = { };
    description = "All units as text, by file name, with the links that they want.";
    type = types.attrsOf (
      types.submodule {
        options = {
          text = opt (types.nullOr types.str) null "Text of this systemd unit.";
          enable = opt types.bool true "Whether the unit is there; otherwise it is masked.";
          wantedBy = strings "Units whose .wants directory gets a link.";
          requiredBy = strings "Units whose .requires directory gets a link.";
          upheldBy = strings "Units whose .upholds directory gets a link.";
          aliases = strings "Other names of the unit.";
        };
      }
    );
  };

  network.options = {
    enable = opt types.bool true "Whether the file is there.";
    matchConfig = section "The `[Match]` section.";
    linkConfig = section "The `[Link]` section.";
    networkConfig = section "The `[Network]` section.";
    name = opt (types.nullOr types.str) null "The name of the interface.";
    DHCP = opt (types.nullOr types.str) null "Whether to enable DHCP on the interface.";
    address = strings "Addresses of the interface.";
    gateway = strings "Gateways.";
    dns = strings "DNS servers.";
  };
in
{
  imports = [
    (lib.mkRemovedOptionModule [ "systemd" "extraConfig" ] "Use systemd.settings.Manager instead.")
  ];

  options.systemd = {
    package = opt types.package pkgs.systemd "The systemd package.";
    units = rendered;
    globalEnvironment = opt (types.attrsOf (
      types.nullOr (
        types.oneOf [
          types.str
          types.path
          types.package
        ]
      )
    )) { } "Environment variables passed to *all* systemd units.";
    services = unitsOf "service" "Definition of systemd service units; see {manpage}`systemd.service(5)`.";
    timers = unitsOf "timer" "Definition of systemd timer units; see {manpage}`systemd.timer(5)`.";
    sockets = unitsOf "socket" "Definition of systemd socket units; see {manpage}`systemd.socket(5)`.";
    targets = unitsOf "target" "Definition of systemd target units; see {manpage}`systemd.target(5)`.";
    paths = unitsOf "path" "Definition of systemd path units; see {manpage}`systemd.path(5)`.";
    mounts = mkOption {
      type = types.listOf (types.submodule kinds.mount);
      default = [ ];
      description = "Definition of systemd mount units. This is a list, since systemd mandates the names.";
    };
    user = {
      units = rendered;
      services = unitsOf "service" "Definition of systemd per-user service units.";
      timers = unitsOf "timer" "Definition of systemd per-user timer units.";
      targets = unitsOf "target" "Definition of systemd per-user target units.";
    };
    defaultUnit = opt types.str "multi-user.target" "Default unit started when the system boots.";
    network = {
      enable = opt types.bool false "Whether to enable networkd or not.";
      networks = mkOption {
        default = { };
        type = types.attrsOf (types.submodule network);
        description = "Definition of systemd networks.";
      };
    };
  };

  config = {
    # A date at a service is a timer beside it.
    systemd.timers = lib.mapAttrs (_: service: {
      wantedBy = [ "timers.target" ];
      timerConfig.OnCalendar = service.startAt;
    }) (lib.filterAttrs (_: service: service.enable && service.startAt != [ ]) cfg.services);

    warnings = lib.concatLists (
      lib.mapAttrsToList (
        name: service:
        lib.optional
          (
            service.serviceConfig.Type or "" == "oneshot"
            && lib.elem (service.serviceConfig.Restart or "no") [
              "always"
              "on-success"
            ]
          )
          "Service '${name}.service' with 'Type=oneshot' cannot have 'Restart=always' or 'Restart=on-success'"
      ) cfg.services
    );
  };
}
