# Units as text, and the folder of units with the links that units want.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.systemd;

  toOption = value: if lib.isBool value then lib.boolToString value else toString value;

  # One line for each value; a list is several.
  showSection =
    values:
    lib.concatStrings (
      lib.concatLists (
        lib.mapAttrsToList (
          name: value: map (x: "${name}=${toOption x}\n") (if lib.isList value then value else [ value ])
        ) values
      )
    );

  unit = def: body: {
    inherit (def)
      enable
      aliases
      wantedBy
      requiredBy
      upheldBy
      ;
    text =
      "[Unit]\n${showSection def.unitConfig}\n"
      + body
      + lib.optionalString (
        body != "" && def.wantedBy != [ ]
      ) "\n[Install]\nWantedBy=${toString def.wantedBy}\n";
  };
  withSection =
    header: option: def:
    unit def "[${header}]\n${showSection def.${option}}";

  environment =
    def:
    lib.concatStrings (
      lib.mapAttrsToList (
        name: value:
        lib.optionalString (value != null) "Environment=${builtins.toJSON "${name}=${value}"}\n"
      ) (cfg.globalEnvironment // def.environment)
    );

  kinds = {
    services =
      def:
      unit def (
        "[Service]\n"
        + environment def
        + (
          if def.reloadIfChanged then
            "X-ReloadIfChanged=true\n"
          else
            lib.optionalString (!def.restartIfChanged) "X-RestartIfChanged=false\n"
        )
        + lib.optionalString (!def.stopIfChanged) "X-StopIfChanged=false\n"
        + showSection def.serviceConfig
      );
    timers = withSection "Timer" "timerConfig";
    paths = withSection "Path" "pathConfig";
    sockets =
      def:
      unit def (
        "[Socket]\n"
        + showSection (
          def.socketConfig
          // lib.optionalAttrs (def.listenStreams != [ ]) { ListenStream = def.listenStreams; }
          // lib.optionalAttrs (def.listenDatagrams != [ ]) { ListenDatagram = def.listenDatagrams; }
        )
      );
    targets = def: unit def "";
  };

  unitsOf =
    scope:
    lib.listToAttrs (
      lib.concatLists (
        lib.mapAttrsToList (
          kind: render:
          map (def: lib.nameValuePair def.name (render def)) (lib.attrValues (scope.${kind} or { }))
        ) kinds
      )
    );

  # The folder that systemd reads.
  folder =
    name: units: extra:
    let
      link = suffix: name: other: ''
        mkdir -p $out/${lib.escapeShellArg "${other}.${suffix}"}
        ln -sfn ${lib.escapeShellArg "../${name}"} $out/${lib.escapeShellArg "${other}.${suffix}"}/
      '';
      # What a store path may not be named after.
      fileName = lib.replaceStrings [ "@" "\\" ":" ] [ "-" "-" "-" ];
    in
    pkgs.runCommand name { preferLocalBuild = true; } (
      "mkdir -p $out\n"
      + lib.concatStrings (
        lib.mapAttrsToList (
          name: u:
          ''
            ln -s ${
              if u.enable then
                pkgs.writeText "unit-${fileName name}" (if u.text == null then "" else u.text)
              else
                "/dev/null"
            } $out/${lib.escapeShellArg name}
          ''
          + lib.concatMapStrings (
            alias: "ln -sfn ${lib.escapeShellArg name} $out/${lib.escapeShellArg alias}\n"
          ) u.aliases
          + lib.concatMapStrings (link "wants" name) u.wantedBy
          + lib.concatMapStrings (link "requires" name) u.requiredBy
          + lib.concatMapStrings (link "upholds" name) u.upheldBy
        ) units
      )
      + extra
    );

  showNetwork =
    n:
    lib.concatStringsSep "\n" (
      lib.filter (text: text != "") [
        ("[Match]\n" + showSection (n.matchConfig // lib.optionalAttrs (n.name != null) { Name = n.name; }))
        (lib.optionalString (n.linkConfig != { }) "[Link]\n${showSection n.linkConfig}")
        (
          "[Network]\n"
          + showSection (n.networkConfig // lib.optionalAttrs (n.DHCP != null) { inherit (n) DHCP; })
          + lib.concatMapStrings (a: "Address=${a}\n") n.address
          + lib.concatMapStrings (g: "Gateway=${g}\n") n.gateway
          + lib.concatMapStrings (d: "DNS=${d}\n") n.dns
        )
      ]
    );
in
{
  config = {
    systemd.units =
      unitsOf cfg
      // lib.listToAttrs (
        map (def: lib.nameValuePair def.name (withSection "Mount" "mountConfig" def)) cfg.mounts
      );
    systemd.user.units = unitsOf cfg.user;

    environment.etc = {
      "systemd/system".source = config.system.build.units;
      "systemd/user".source = folder "user-units" cfg.user.units "";
      "systemd/system.conf".text = "[Manager]\n";
    }
    // lib.mapAttrs' (name: n: {
      name = "systemd/network/${name}.network";
      value = lib.mkIf n.enable { text = showNetwork n; };
    }) cfg.network.networks;

    system.build.units = folder "system-units" cfg.units ''
      ln -sfn ${cfg.defaultUnit} $out/default.target
    '';

    # systemd's own opinion of the units: whatever it has to say fails this build.
    # It is asked as a user, who needs no /run.
    system.build.unitCheck =
      pkgs.runCommand "unit-check"
        {
          nativeBuildInputs = [ cfg.package ];
          names = lib.attrNames (lib.filterAttrs (_: u: u.enable) cfg.units);
        }
        ''
          units=${config.system.build.units}
          mkdir run
          export HOME=$PWD XDG_RUNTIME_DIR=$PWD/run SYSTEMD_UNIT_PATH=$units:${cfg.package}/example/systemd/system
          for name in $names; do
            systemd-analyze --user verify --man=no --recursive-errors=no "$units/$name" > said 2>&1 || echo "$name was refused" >> said
            if [ -s said ]; then
              cat said
              failed=1
            else
              echo "$name" >> $out
            fi
          done
          [ -z "$failed" ]
        '';
  };
}
