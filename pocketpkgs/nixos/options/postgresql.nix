# PostgreSQL: the server, and the databases and users that are to be there.
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
    package
    req
    strings
    lines
    ;
  cfg = config.services.postgresql;

  user.options = {
    name = req types.str "Name of the user to ensure.";
    ensureDBOwnership =
      opt types.bool false
        "Grants the user ownership to a database with the same name.";
    ensureClauses =
      opt (types.attrsOf types.anything) { }
        "An attrset of clauses to grant to the user.";
  };
in
{
  options.services.postgresql = {
    enable = lib.mkEnableOption "PostgreSQL Server";
    package = package pkgs "postgresql";
    dataDir = opt types.path "/var/lib/postgresql" "The data directory for PostgreSQL.";
    enableTCPIP = opt types.bool false "Whether PostgreSQL should listen on all network interfaces.";
    ensureDatabases = strings "Ensures that the specified databases exist.";
    ensureUsers = opt (types.listOf (
      types.submodule user
    )) [ ] "Ensures that the specified users exist.";
    authentication = lines "Defines how users authenticate themselves to the server.";
    settings = opt (types.attrsOf (
      types.oneOf [
        types.bool
        types.float
        types.int
        types.str
      ]
    )) { } "PostgreSQL configuration.";
  };

  config = lib.mkIf cfg.enable {
    assertions = map (u: {
      assertion = u.ensureDBOwnership -> lib.elem u.name cfg.ensureDatabases;
      message = ''
        For each database user defined with `services.postgresql.ensureUsers` and
        `ensureDBOwnership = true;`, a database with the same name must be defined
        in `services.postgresql.ensureDatabases`.

        Offender: ${u.name} has not been found among databases.
      '';
    }) cfg.ensureUsers;
    users.users.postgres = {
      isSystemUser = true;
      description = "PostgreSQL server user";
      group = "postgres";
      home = cfg.dataDir;
    };
    users.groups.postgres = { };
    environment.systemPackages = [ cfg.package ];
    systemd.services.postgresql = {
      description = "PostgreSQL Server";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      environment.PGDATA = cfg.dataDir;
      serviceConfig = {
        ExecStart = "${cfg.package}/bin/postgres";
        User = "postgres";
        Group = "postgres";
        Type = "notify";
      };
    };
    systemd.services.postgresql-setup = lib.mkIf (cfg.ensureDatabases ++ cfg.ensureUsers != [ ]) {
      description = "PostgreSQL Setup Scripts";
      requires = [ "postgresql.service" ];
      after = [ "postgresql.service" ];
      wantedBy = [ "multi-user.target" ];
      path = [ cfg.package ];
      serviceConfig = {
        User = "postgres";
        Group = "postgres";
        Type = "oneshot";
        RemainAfterExit = true;
      };
      script =
        lib.concatMapStrings (name: ''
          psql -tAc "SELECT 1 FROM pg_database WHERE datname = '${name}'" | grep -q 1 || psql -tAc 'CREATE DATABASE "${name}"'
        '') cfg.ensureDatabases
        + lib.concatMapStrings (u: ''
          psql -tAc "SELECT 1 FROM pg_roles WHERE rolname='${u.name}'" | grep -q 1 || psql -tAc 'CREATE USER "${u.name}"'
        '') cfg.ensureUsers;
    };
  };
}
