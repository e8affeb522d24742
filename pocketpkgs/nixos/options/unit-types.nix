# What can be said of a systemd unit, by kind.
{
  lib,
  pkgs,
  # The package whose programs are in every service's PATH.
  systemd,
}:
let
  inherit (lib) mkIf mkOption types;
  inherit (import ./declare.nix { inherit lib; }) opt strings lines;

  # A value in a section. Lists become one line for each element, and definitions
  # of lists are joined; two different single values are in conflict.
  unitOption = lib.mkOptionType {
    name = "systemd option";
    merge =
      loc: defs:
      let
        strongest = lib.filterOverrides defs;
      in
      if lib.any (def: lib.isList def.value) strongest then
        lib.concatMap (def: lib.toList def.value) strongest
      else
        lib.mergeEqualOption loc strongest;
  };
  section = opt (types.attrsOf unitOption) { };

  unitName = types.strMatching "[a-zA-Z0-9@%:_.\\\\-]+[.](service|socket|device|mount|automount|swap|target|path|timer|scope|slice)";
  units = opt (types.listOf unitName) [ ];

  # [Unit], with the directive that stands for each list of units.
  directives = {
    requires = "Requires";
    wants = "Wants";
    upholds = "Upholds";
    after = "After";
    before = "Before";
    bindsTo = "BindsTo";
    partOf = "PartOf";
    conflicts = "Conflicts";
    requisite = "Requisite";
    onFailure = "OnFailure";
    onSuccess = "OnSuccess";
  };

  common =
    kind:
    {
      name,
      config,
      options,
      ...
    }:
    {
      options = {
        enable = opt types.bool true "If set to false, this unit will be a symlink to /dev/null.";
        name = opt types.str "${name}.${kind}" "The name of this systemd unit, including its extension.";
        description =
          opt types.singleLineStr ""
            "Description of this unit used in systemd messages and progress indicators.";
        documentation = strings "A list of URIs referencing documentation for this unit or its configuration.";
        wantedBy = units "Units that want (i.e. depend on) this unit: enabling it means that they start it.";
        requiredBy = units "Units that require (i.e. depend on and need to go down with) this unit.";
        upheldBy = units "Units that keep this unit running while they run.";
        aliases = units "Aliases of that unit.";
        unitConfig = section "Each attribute in this set specifies an option in the `[Unit]` section of the unit.";
        startLimitBurst = mkOption {
          type = types.int;
          description = "How often the unit may be started within the interval.";
        };
        startLimitIntervalSec = mkOption {
          type = types.int;
          description = "The interval in which starts of the unit are counted.";
        };
      }
      // lib.mapAttrs (_: directive: units "Units that `${directive}=` names.") directives;

      config.unitConfig =
        lib.mapAttrs' (option: directive: {
          name = directive;
          value = toString config.${option};
        }) (lib.filterAttrs (option: _: config.${option} != [ ]) directives)
        // lib.optionalAttrs (config.restartTriggers or [ ] != [ ]) {
          X-Restart-Triggers = "${pkgs.writeText "X-Restart-Triggers-${name}" (
            toString (map (x: if lib.isPath x then "${x}" else x) (lib.flatten config.restartTriggers))
          )}";
        }
        // lib.optionalAttrs (config.description != "") { Description = config.description; }
        // lib.optionalAttrs (config.documentation != [ ]) {
          Documentation = toString config.documentation;
        }
        // lib.optionalAttrs options.startLimitIntervalSec.isDefined {
          StartLimitIntervalSec = toString config.startLimitIntervalSec;
        }
        // lib.optionalAttrs options.startLimitBurst.isDefined {
          StartLimitBurst = toString config.startLimitBurst;
        };
    };

  # The scripts of a service and the directives that run them.
  scripts = {
    preStart = "ExecStartPre";
    script = "ExecStart";
    postStart = "ExecStartPost";
    reload = "ExecReload";
    preStop = "ExecStop";
    postStop = "ExecStopPost";
  };
  suffixes = {
    preStart = "pre-start";
    script = "start";
    postStart = "post-start";
    reload = "reload";
    preStop = "pre-stop";
    postStop = "post-stop";
  };

  service =
    { name, config, ... }:
    let
      scriptFile =
        option:
        let
          file = "${lib.replaceStrings [ "@" ] [ "_" ] name}-${suffixes.${option}}";
        in
        "${
          pkgs.writeTextFile {
            name = "unit-script-${file}";
            executable = true;
            destination = "/bin/${file}";
            text = "#!${pkgs.runtimeShell}\nset -e\n\n${config.${option}}\n";
          }
        }/bin/${file}";
    in
    {
      options = {
        serviceConfig = section "Each attribute in this set specifies an option in the `[Service]` section of the unit.";
        environment = opt (types.attrsOf (
          types.nullOr (
            types.oneOf [
              types.str
              types.path
              types.package
            ]
          )
        )) { } "Environment variables passed to the service's processes; `null` removes one.";
        path =
          opt
            (types.listOf (
              types.oneOf [
                types.package
                types.str
              ]
            ))
            [ ]
            "Packages added to the service's {env}`PATH` environment variable. Both the {file}`bin` and {file}`sbin` subdirectories of each package are added.";
        scriptArgs = opt types.str "" "Arguments passed to the main process script.";
        startAt =
          opt (types.either types.str (types.listOf types.str)) [ ]
            "Automatically start this unit at the given date/time, in the format of {manpage}`systemd.time(7)`."
          // {
            apply = lib.toList;
          };
        restartIfChanged =
          opt types.bool true
            "Whether the service should be restarted during a configuration switch if its definition has changed.";
        reloadIfChanged =
          opt types.bool false
            "Whether the service should be reloaded instead of restarted then.";
        stopIfChanged =
          opt types.bool true
            "Whether a changed unit is stopped before the switch and started after it, instead of restarted.";
        restartTriggers =
          opt (types.listOf types.unspecified) [ ]
            "An arbitrary list of items such as derivations: if one changes, the service is restarted.";
        reloadTriggers = opt (types.listOf types.unspecified) [ ] "The same, for reloading.";
      }
      // lib.mapAttrs (_: directive: lines "Shell commands that `${directive}=` runs.") scripts;

      config = lib.mkMerge (
        [
          {
            environment.PATH =
              mkIf (config.path != [ ])
                "${lib.makeBinPath config.path}:${lib.makeSearchPathOutput "bin" "sbin" config.path}";
          }
        ]
        ++ lib.mapAttrsToList (
          option: directive:
          mkIf (config.${option} != "") {
            serviceConfig.${directive} =
              if option == "script" then
                "${scriptFile option} ${config.scriptArgs}"
              else if option == "preStart" || option == "postStart" then
                [ (scriptFile option) ]
              else
                scriptFile option;
          }
        ) scripts
      );
    };
in
{
  inherit unitOption section;

  # kind, module and section of each kind of unit that can be declared.
  service = [
    (common "service")
    service
    {
      config.path = lib.mkAfter [
        pkgs.coreutils
        pkgs.findutils
        pkgs.gnugrep
        pkgs.gnused
        systemd
      ];
    }
  ];
  timer = [
    (common "timer")
    {
      options.timerConfig = section "Each attribute in this set specifies an option in the `[Timer]` section of the unit.";
    }
  ];
  socket = [
    (common "socket")
    {
      options = {
        socketConfig = section "Each attribute in this set specifies an option in the `[Socket]` section of the unit.";
        listenStreams = strings "For each item in this list, a `ListenStream` option in the `[Socket]` section will be created.";
        listenDatagrams = strings "For each item in this list, a `ListenDatagram` option in the `[Socket]` section will be created.";
      };
    }
  ];
  target = [ (common "target") ];
  path = [
    (common "path")
    {
      options.pathConfig = section "Each attribute in this set specifies an option in the `[Path]` section of the unit.";
    }
  ];
  mount = [
    (common "mount")
    (
      { config, ... }:
      {
        options = {
          what = mkOption {
            type = types.str;
            description = "Absolute path of device node, file or other resource. (Mandatory)";
          };
          where = mkOption {
            type = types.str;
            description = "Absolute path of a directory of the mount point. Will be created if it doesn't exist. (Mandatory)";
          };
          type = opt types.str "" "File system type.";
          options = opt types.commas "" "Options used to mount the file system.";
          mountConfig = section "Each attribute in this set specifies an option in the `[Mount]` section of the unit.";
        };
        config = {
          name = "${(import ../toplevel/utils.nix { inherit lib; }).escapeSystemdPath config.where}.mount";
          mountConfig = {
            What = config.what;
            Where = config.where;
          }
          // lib.optionalAttrs (config.type != "") { Type = config.type; }
          // lib.optionalAttrs (config.options != "") { Options = config.options; };
        };
      }
    )
  ];
}
