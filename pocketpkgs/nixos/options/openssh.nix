# The SSH daemon, and what the client knows of hosts.
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
  cfg = config.services.openssh;
  yesNo = value: if value then "yes" else "no";
  list = opt (types.nullOr (types.listOf types.str));

  atom = types.nullOr (
    types.oneOf [
      types.bool
      types.int
      types.str
    ]
  );

  settings = {
    freeformType = types.attrsOf (types.either atom (types.listOf types.str));
    options = {
      PermitRootLogin = opt (types.nullOr (
        types.enum [
          "yes"
          "without-password"
          "prohibit-password"
          "forced-commands-only"
          "no"
        ]
      )) "prohibit-password" "Whether the root user can login using ssh.";
      PasswordAuthentication =
        opt (types.nullOr types.bool) true
          "Specifies whether password authentication is allowed.";
      KbdInteractiveAuthentication =
        opt (types.nullOr types.bool) true
          "Specifies whether keyboard-interactive authentication is allowed.";
      X11Forwarding =
        opt (types.nullOr types.bool) false
          "Whether to allow X11 connections to be forwarded.";
      UseDns = opt (types.nullOr types.bool) false "Whether sshd looks up the remote host's name.";
      StrictModes =
        opt (types.nullOr types.bool) true
          "Whether sshd should check file modes and ownership of directories.";
      LogLevel = opt (types.nullOr (
        types.enum [
          "QUIET"
          "FATAL"
          "ERROR"
          "INFO"
          "VERBOSE"
          "DEBUG"
          "DEBUG1"
          "DEBUG2"
          "DEBUG3"
        ]
      )) "INFO" "The verbosity level that is used when logging messages from sshd.";
      AllowUsers = list null "If specified, login is allowed only for the listed users.";
      DenyUsers = list null "If specified, login is denied for all listed users.";
      AllowGroups = list null "If specified, login is allowed only for users in the listed groups.";
      Ciphers = list null "Allowed ciphers; `null` leaves them to OpenSSH.";
    };
  };

  render = value: if lib.isBool value then yesNo value else toString value;

  host =
    { name, config, ... }:
    {
      options = {
        hostNames = opt (types.listOf types.str) (
          [ name ] ++ config.extraHostNames
        ) "The names and addresses of the host.";
        extraHostNames = strings "A list of additional host names and/or IP numbers used for accessing the host's ssh service.";
        publicKey = opt (types.nullOr types.str) null "The public key data for the host.";
        publicKeyFile = opt (types.nullOr types.path) null "The path to the public key file for the host.";
        certAuthority =
          opt types.bool false
            "This public key is an SSH certificate authority, rather than an individual host's key.";
      };
    };
  knownHosts = config.programs.ssh.knownHosts;

  old =
    from: to:
    lib.mkRenamedOptionModule [ "services" "openssh" from ] [ "services" "openssh" "settings" to ];
in
{
  imports = [
    (old "permitRootLogin" "PermitRootLogin")
    (old "passwordAuthentication" "PasswordAuthentication")
    (old "kbdInteractiveAuthentication" "KbdInteractiveAuthentication")
  ];

  options.services.openssh = {
    enable = lib.mkEnableOption "the OpenSSH secure shell daemon, which allows secure remote logins";
    package = opt types.package pkgs.openssh "OpenSSH package to use for sshd.";
    ports = opt (types.listOf types.port) [ 22 ] "Specifies on which ports the SSH daemon listens.";
    openFirewall =
      opt types.bool true
        "Whether to automatically open the specified ports in the firewall.";
    startWhenNeeded = opt types.bool false "If set, {command}`sshd` is socket-activated.";
    authorizedKeysFiles = strings "Specify the rules for which files to read on the host.";
    hostKeys = opt (types.listOf types.attrs) [
      {
        type = "rsa";
        bits = 4096;
        path = "/etc/ssh/ssh_host_rsa_key";
      }
      {
        type = "ed25519";
        path = "/etc/ssh/ssh_host_ed25519_key";
      }
    ] "The host keys that are generated when they are not there.";
    extraConfig = lines "Verbatim contents of {file}`sshd_config`.";
    settings = lib.mkOption {
      type = types.submodule settings;
      default = { };
      description = "Configuration for `sshd_config(5)`.";
    };
  };

  options.programs.ssh = {
    knownHosts = setOf host "The set of system-wide known SSH hosts.";
    extraConfig = lines "Extra configuration text prepended to {file}`ssh_config`.";
    startAgent = opt types.bool false "Whether to start the OpenSSH agent when you log in.";
  };

  config = lib.mkMerge [
    {
      environment.etc = {
        "ssh/ssh_config".text = ''
          # Custom options from `extraConfig`, to override generated options
          ${config.programs.ssh.extraConfig}
          # Generated options from other settings
          Host *
          GlobalKnownHostsFile /etc/ssh/ssh_known_hosts
        '';
        "ssh/ssh_known_hosts".text = lib.concatMapStrings (
          h:
          "${lib.optionalString h.certAuthority "@cert-authority "}${lib.concatStringsSep "," h.hostNames} ${
            if h.publicKey != null then h.publicKey else builtins.readFile h.publicKeyFile
          }\n"
        ) (lib.attrValues knownHosts);
      };
      assertions = lib.mapAttrsToList (name: h: {
        assertion =
          (h.publicKey == null && h.publicKeyFile != null)
          || (h.publicKey != null && h.publicKeyFile == null);
        message = "knownHost ${name} must contain either a publicKey or publicKeyFile";
      }) knownHosts;
    }
    (lib.mkIf cfg.enable {
      services.openssh.authorizedKeysFiles = [
        "%h/.ssh/authorized_keys"
        "/etc/ssh/authorized_keys.d/%u"
      ];
      networking.firewall.allowedTCPPorts = lib.optionals cfg.openFirewall cfg.ports;
      users.users.sshd = {
        isSystemUser = true;
        group = "sshd";
        description = "SSH privilege separation user";
      };
      users.groups.sshd = { };

      environment.etc = {
        "ssh/sshd_config".text = ''
          ${lib.concatMapStrings (port: "Port ${toString port}\n") cfg.ports}
          ${lib.concatStrings (
            lib.mapAttrsToList (name: value: "${name} ${render value}\n") (
              lib.filterAttrs (_: value: value != null) cfg.settings
            )
          )}
          AuthorizedKeysFile ${toString cfg.authorizedKeysFiles}
          ${lib.concatMapStrings (key: "HostKey ${key.path}\n") cfg.hostKeys}
          ${cfg.extraConfig}
        '';
      }
      //
        lib.mapAttrs'
          (_: user: {
            name = "ssh/authorized_keys.d/${user.name}";
            value = {
              mode = "0444";
              text =
                lib.concatStringsSep "\n" user.openssh.authorizedKeys.keys
                + "\n"
                + lib.concatMapStrings (file: builtins.readFile file + "\n") user.openssh.authorizedKeys.keyFiles;
            };
          })
          (
            lib.filterAttrs (_: u: (with u.openssh.authorizedKeys; keys ++ keyFiles) != [ ]) config.users.users
          );

      systemd.services.sshd = {
        description = "SSH Daemon";
        wantedBy = [ "multi-user.target" ];
        after = [ "network.target" ];
        serviceConfig = {
          Type = "notify";
          Restart = "always";
          ExecStart = "${cfg.package}/bin/sshd -D -f /etc/ssh/sshd_config";
          KillMode = "process";
        };
      };
    })
  ];
}
