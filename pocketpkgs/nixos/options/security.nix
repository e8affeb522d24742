# Who may become root, whom to trust, and programs with more rights.
{ config, lib, ... }:
let
  inherit (lib) types;
  inherit (import ./declare.nix { inherit lib; })
    opt
    req
    strings
    lines
    setOf
    ;
  cfg = config.security;

  command.options = {
    command = req types.str "A command being either just a path to a binary to allow any arguments, the full command with arguments pre-set or with `\"\"` used as the argument, not allowing arguments to the command at all.";
    options = opt (types.listOf (
      types.enum [
        "NOPASSWD"
        "PASSWD"
        "NOEXEC"
        "EXEC"
        "SETENV"
        "NOSETENV"
        "LOG_INPUT"
        "NOLOG_INPUT"
        "LOG_OUTPUT"
        "NOLOG_OUTPUT"
        "MAIL"
        "NOMAIL"
        "FOLLOW"
        "NOFLLOW"
        "INTERCEPT"
        "NOINTERCEPT"
      ]
    )) [ ] "Options for running the command.";
  };

  rule.options = {
    users = opt (types.listOf (
      types.either types.str types.int
    )) [ ] "The usernames / UIDs this rule should apply for.";
    groups = opt (types.listOf (
      types.either types.str types.int
    )) [ ] "The groups / GIDs this rule should apply for.";
    host = opt types.str "ALL" "For what host this rule should apply.";
    runAs = opt types.str "ALL:ALL" "Under which user/group the specified command is allowed to run.";
    commands = opt (types.listOf (
      types.either types.str (types.submodule command)
    )) [ ] "The commands for which the rule should apply.";
  };

  showCommand =
    c: if lib.isString c then c else "${lib.concatMapStrings (o: "${o}:") c.options} ${c.command}";
  showRule =
    r:
    lib.concatMapStrings (
      who: "${who}\t${r.host}=(${r.runAs})    ${lib.concatMapStringsSep ", " showCommand r.commands}\n"
    ) (map toString r.users ++ map (group: "%${toString group}") r.groups);

  wrapper = {
    options = {
      enable = opt types.bool true "Whether to enable the wrapper.";
      source = req types.path "The absolute path to the program to be wrapped.";
      owner = req types.str "The owner of the wrapper program.";
      group = req types.str "The group of the wrapper program.";
      setuid = opt types.bool false "Whether to add the setuid bit the wrapper program.";
      setgid = opt types.bool false "Whether to add the setgid bit the wrapper program.";
      capabilities =
        opt types.commas ""
          "A comma-separated list of capability clauses to be given to the wrapper program.";
    };
  };
in
{
  options.security = {
    sudo = {
      enable =
        opt types.bool true
          "Whether to enable the {command}`sudo` command, which allows non-root users to execute commands as root.";
      wheelNeedsPassword =
        opt types.bool true
          "Whether users of the `wheel` group must provide a password to run commands as super user via {command}`sudo`.";
      execWheelOnly = opt types.bool false "Only allow members of the `wheel` group to execute sudo.";
      extraRules = opt (types.listOf (
        types.submodule rule
      )) [ ] "Define specific rules to be in the {file}`sudoers` file.";
      extraConfig = lines "Extra configuration text appended to {file}`sudoers`.";
    };
    pki = {
      certificates = strings "A list of trusted root certificates in PEM format.";
      certificateFiles =
        opt (types.listOf types.path) [ ]
          "A list of files containing trusted root certificates in PEM format.";
    };
    wrappers = setOf wrapper "Programs that run with more rights than the user has.";
    polkit.enable = lib.mkEnableOption "polkit";
  };

  config = {
    security.sudo.extraRules = lib.mkBefore [
      {
        users = [ "root" ];
        commands = [
          {
            command = "ALL";
            options = [ "SETENV" ];
          }
        ];
      }
      {
        groups = [ "wheel" ];
        commands = [
          {
            command = "ALL";
            options = [ "SETENV" ] ++ lib.optional (!cfg.sudo.wheelNeedsPassword) "NOPASSWD";
          }
        ];
      }
    ];
    environment.etc = {
      sudoers = lib.mkIf cfg.sudo.enable {
        mode = "0440";
        text =
          "# Don't edit this file. Set the NixOS options ‘security.sudo.configFile’\n# or ‘security.sudo.extraRules’ instead.\n"
          + lib.concatMapStrings showRule cfg.sudo.extraRules
          + cfg.sudo.extraConfig;
      };
      "ssl/certs/ca-certificates.crt" =
        lib.mkIf (cfg.pki.certificates ++ cfg.pki.certificateFiles != [ ])
          {
            text = lib.concatStringsSep "\n" (
              cfg.pki.certificates ++ map builtins.readFile cfg.pki.certificateFiles
            );
          };
    };
  };
}
