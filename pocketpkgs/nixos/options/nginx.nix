# nginx: virtual hosts and their locations.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) types optionalString;
  inherit (import ./declare.nix { inherit lib; })
    opt
    package
    strings
    lines
    setOf
    ;
  cfg = config.services.nginx;
  nullOrStr = opt (types.nullOr types.str) null;

  location.options = {
    proxyPass = nullOrStr "Adds proxy_pass directive and sets recommended proxy headers if recommendedProxySettings is enabled.";
    proxyWebsockets =
      opt types.bool false
        "Whether to support proxying websocket connections with HTTP/1.1.";
    root = opt (types.nullOr types.path) null "Root directory for requests.";
    alias = opt (types.nullOr types.path) null "Alias directory for requests.";
    index = nullOrStr "Adds index directive.";
    tryFiles = nullOrStr "Adds try_files directive.";
    return = opt (types.nullOr (
      types.oneOf [
        types.str
        types.int
      ]
    )) null "Adds a return directive, for e.g. redirections.";
    extraConfig = lines "These lines go to the end of the location verbatim.";
  };

  virtualHost.options = {
    serverName = nullOrStr "Name of this virtual host. Defaults to attribute name in virtualHosts.";
    serverAliases = strings "Additional names of virtual hosts served by this virtual host configuration.";
    root = opt (types.nullOr types.path) null "The path of the web root directory.";
    default = opt types.bool false "Makes this vhost the default.";
    forceSSL =
      opt types.bool false
        "Whether to add a separate nginx server block that redirects (defaults to 301, configurable with `redirectCode`) all plain HTTP traffic to HTTPS.";
    enableACME =
      opt types.bool false
        "Whether to ask Let's Encrypt to sign a certificate for this vhost.";
    extraConfig = lines "These lines go to the end of the vhost verbatim.";
    locations = setOf location "Declarative location config.";
  };

  directive = name: value: optionalString (value != null) "${name} ${toString value};\n";

  server =
    name: host:
    ''
      server {
      listen 0.0.0.0:80${optionalString host.default " default_server"};
      server_name ${
        toString ([ (if host.serverName != null then host.serverName else name) ] ++ host.serverAliases)
      };
    ''
    + directive "root" host.root
    + lib.concatStrings (
      lib.mapAttrsToList (
        path: l:
        "location ${path} {\n"
        + lib.concatStrings [
          (directive "proxy_pass" l.proxyPass)
          (directive "index" l.index)
          (directive "try_files" l.tryFiles)
          (directive "root" l.root)
          (directive "alias" l.alias)
          (directive "return" l.return)
        ]
        + l.extraConfig
        + "}\n"
      ) host.locations
    )
    + host.extraConfig
    + "}\n";
in
{
  options.services.nginx = {
    enable = lib.mkEnableOption "Nginx Web Server";
    package = package pkgs "nginx";
    virtualHosts = setOf virtualHost "Declarative vhost config.";
    appendHttpConfig = lines "Configuration lines to be appended to the generated http block.";
    recommendedProxySettings =
      opt types.bool false
        "Whether to enable recommended proxy settings if a vhost does not specify the option manually.";
    recommendedTlsSettings = opt types.bool false "Enable recommended TLS settings.";
    recommendedOptimisation = opt types.bool false "Enable recommended optimisation settings.";
    recommendedGzipSettings = opt types.bool false "Enable recommended gzip settings.";
    user = opt types.str "nginx" "User account under which nginx runs.";
    group = opt types.str "nginx" "Group account under which nginx runs.";
  };

  config = lib.mkIf cfg.enable {
    users.users.nginx = {
      group = cfg.group;
      isSystemUser = true;
    };
    users.groups.${cfg.group} = { };
    environment.etc."nginx/nginx.conf".text = ''
      daemon off;
      events {
      }
      http {
      ${lib.concatStrings (lib.mapAttrsToList server cfg.virtualHosts)}${cfg.appendHttpConfig}}
    '';
    systemd.services.nginx = {
      description = "Nginx Web Server";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      restartTriggers = [ config.environment.etc."nginx/nginx.conf".source ];
      serviceConfig = {
        ExecStart = "${cfg.package}/bin/nginx -c /etc/nginx/nginx.conf";
        Restart = "always";
        RestartSec = "10s";
        User = cfg.user;
        Group = cfg.group;
        RuntimeDirectory = "nginx";
      };
    };
  };
}
