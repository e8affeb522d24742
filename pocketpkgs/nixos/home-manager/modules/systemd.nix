# Units of the user's own systemd. Sections are written as they are, as home-manager does.
{ config, lib, ... }:
let
  inherit (lib) mkOption types;
  cfg = config.systemd.user;
  kinds = [
    "services"
    "timers"
    "sockets"
    "targets"
    "paths"
  ];

  primitive = types.oneOf [
    types.bool
    types.int
    types.str
    types.path
  ];
  section = types.attrsOf (types.either primitive (types.listOf primitive));

  render =
    sections:
    lib.concatStringsSep "\n" (
      lib.mapAttrsToList (
        name: values:
        "[${name}]\n"
        + lib.concatStrings (
          lib.mapAttrsToList (
            key: value:
            lib.concatMapStrings (v: "${key}=${if lib.isBool v then lib.boolToString v else toString v}\n") (
              lib.toList value
            )
          ) values
        )
      ) sections
    );

  filesOf =
    kind:
    lib.concatMapAttrs (
      name: sections:
      let
        file = "${name}.${lib.removeSuffix "s" kind}";
        text = render sections;
      in
      {
        "systemd/user/${file}" = { inherit text; };
      }
      # Being wanted is a link in the folder of the one that wants it.
      // lib.listToAttrs (
        map (target: lib.nameValuePair "systemd/user/${target}.wants/${file}" { inherit text; }) (
          lib.toList (sections.Install.WantedBy or [ ])
        )
      )
    ) cfg.${kind};
in
{
  options.systemd.user =
    lib.genAttrs kinds (
      kind:
      mkOption {
        type = types.attrsOf (types.attrsOf section);
        default = { };
        description = "Definition of systemd per-user ${kind}, by section.";
      }
    )
    // {
      enable = mkOption {
        type = types.bool;
        default = true;
        description = "Whether to enable support for the user's systemd.";
      };
      startServices = mkOption {
        type = types.either types.bool (types.enum [ "sd-switch" ]);
        default = true;
        description = "Whether new or changed services that are wanted by active targets should be started.";
      };
      sessionVariables = mkOption {
        type = types.attrsOf (types.either types.int types.str);
        default = { };
        description = "Environment variables that will be set for the user session.";
      };
    };

  # Nothing starts units in a home that is only being tried out.
  config.home.activation.reloadSystemd = lib.hm.dag.entryAfter [ "linkGeneration" ] ''
    if command -v systemctl >/dev/null && systemctl --user is-system-running &>/dev/null; then
      run systemctl --user daemon-reload
    else
      echo "User systemd daemon not running. Skipping reload."
    fi
  '';

  config.xdg.configFile = lib.mkIf cfg.enable (
    lib.mkMerge (
      map filesOf kinds
      ++ [
        (lib.mkIf (cfg.sessionVariables != { }) {
          "environment.d/10-home-manager.conf".text = lib.concatStrings (
            lib.mapAttrsToList (name: value: "${name}=${toString value}\n") cfg.sessionVariables
          );
        })
      ]
    )
  );
}
