# The SSH client: ~/.ssh/config.
{
  config,
  lib,
  options,
  ...
}:
let
  inherit (lib) types;
  cfg = config.programs.ssh;
  inherit (import ../declare.nix { inherit lib; }) option;
  nullOr = type: option (types.nullOr type) null;

  # The directives by which matchBlocks, the former interface, calls them.
  legacy = {
    addKeysToAgent = nullOr types.str "AddKeysToAgent";
    compression = nullOr types.bool "Compression";
    controlMaster = nullOr types.str "ControlMaster";
    controlPath = nullOr types.str "ControlPath";
    controlPersist = nullOr types.str "ControlPersist";
    forwardAgent = nullOr types.bool "ForwardAgent";
    hashKnownHosts = nullOr types.bool "HashKnownHosts";
    hostname = nullOr types.str "HostName";
    identitiesOnly = nullOr types.bool "IdentitiesOnly";
    identityFile = nullOr (types.either (types.listOf types.str) types.str) "IdentityFile";
    port = nullOr types.port "Port";
    proxyCommand = nullOr types.str "ProxyCommand";
    proxyJump = nullOr types.str "ProxyJump";
    serverAliveCountMax = nullOr types.ints.positive "ServerAliveCountMax";
    serverAliveInterval = nullOr types.int "ServerAliveInterval";
    user = nullOr types.str "User";
    userKnownHostsFile = nullOr types.str "UserKnownHostsFile";
  };
  matchBlock.options = legacy // {
    host = nullOr types.str "`Host` pattern used by this conditional block.";
    match = nullOr types.str "`Match` block conditions used by this block.";
    extraOptions = option (types.attrsOf types.str) { } "Further directives.";
  };
  fromMatchBlock =
    _: entry:
    entry
    // {
      data =
        lib.mapAttrs' (name: o: lib.nameValuePair o.description entry.data.${name}) (
          lib.filterAttrs (name: _: entry.data.${name} != null) legacy
        )
        // entry.data.extraOptions
        // lib.optionalAttrs (entry.data.host != null) { header = "Host ${entry.data.host}"; }
        // lib.optionalAttrs (entry.data.match != null) { header = "Match ${entry.data.match}"; };
    };

  block =
    { dagName, ... }:
    {
      freeformType = types.attrsOf types.anything;
      options.header = option types.str (
        if lib.hasPrefix "Host " dagName || lib.hasPrefix "Match " dagName then
          dagName
        else
          "Host ${dagName}"
      ) "The literal `Host` or `Match` line that opens this block.";
    };

  show = value: if lib.isBool value then lib.hm.booleans.yesNo value else toString value;
  showBlock =
    data:
    lib.concatStringsSep "\n" (
      [ data.header ]
      ++ lib.concatLists (
        lib.mapAttrsToList (name: value: map (v: "  ${name} ${show v}") (lib.toList value)) (
          lib.filterAttrs (_: value: value != null && value != [ ]) (removeAttrs data [ "header" ])
        )
      )
    );

  # The block for all hosts comes last: the first value of a directive holds.
  sorted = lib.hm.dag.topoSort (removeAttrs cfg.settings [ "*" ]);
  blocks =
    map (entry: showBlock entry.data) (
      sorted.result or (abort "Dependency cycle in SSH match blocks: ${builtins.toJSON sorted}")
    )
    ++ lib.optional (cfg.settings ? "*") (showBlock cfg.settings."*".data);
in
{
  options.programs.ssh = {
    enable = lib.mkEnableOption "SSH client configuration";
    enableDefaultConfig =
      option types.bool true
        "Whether to enable or not the old default config values.";
    settings = option (lib.hm.types.dagOf (
      types.submodule block
    )) { } "OpenSSH client configuration blocks written to {file}`~/.ssh/config`.";
    matchBlocks = option (lib.hm.types.dagOf (
      types.submodule matchBlock
    )) { } "Deprecated alias for {option}`programs.ssh.settings`.";
    includes =
      option (types.listOf types.str) [ ]
        "File globs of ssh config files that should be included via the `Include` directive.";
    extraConfig = option types.lines "" "Extra configuration.";
  };

  config = lib.mkIf cfg.enable {
    programs.ssh.settings = lib.mkMerge [
      (lib.mapAttrs fromMatchBlock cfg.matchBlocks)
      (lib.mkIf cfg.enableDefaultConfig {
        "*" = lib.mapAttrs (_: lib.mkDefault) {
          ForwardAgent = false;
          AddKeysToAgent = "no";
          Compression = false;
          ServerAliveInterval = 0;
          ServerAliveCountMax = 3;
          HashKnownHosts = false;
          UserKnownHostsFile = "~/.ssh/known_hosts";
          ControlMaster = "no";
          ControlPath = "~/.ssh/master-%r@%n:%p";
          ControlPersist = "no";
        };
      })
    ];

    warnings =
      lib.optional (cfg.matchBlocks != { }) ''
        `programs.ssh.matchBlocks` defined in ${lib.showFiles options.programs.ssh.matchBlocks.files} is deprecated. Use `programs.ssh.settings`.
      ''
      ++ lib.optional cfg.enableDefaultConfig ''
        `programs.ssh` default values will be removed in the future.
        Consider setting `programs.ssh.enableDefaultConfig` to false,
        and manually set the default values you want to keep at
        `programs.ssh.settings."*"`.
      '';

    home.file.".ssh/config".text =
      lib.concatStringsSep "\n\n" (
        lib.optional (cfg.includes != [ ]) "Include ${toString cfg.includes}"
        ++ blocks
        ++ lib.optional (cfg.extraConfig != "") (
          "  " + lib.replaceStrings [ "\n" ] [ "\n  " ] (lib.removeSuffix "\n" cfg.extraConfig)
        )
      )
      + "\n";
  };
}
