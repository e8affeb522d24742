# Users and groups.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkDefault mkIf types;
  inherit (import ./declare.nix { inherit lib; })
    opt
    strings
    setOf
    ;
  cfg = config.users;
  nullOrEntry = opt (types.nullOr (types.passwdEntry types.str)) null;
  nullOrStr = opt (types.nullOr types.str) null;

  user =
    { name, config, ... }:
    {
      options = {
        enable = opt types.bool true "If set to false, the user account will not be created.";
        name = opt (types.passwdEntry types.str) name "The name of the user account.";
        description =
          opt (types.passwdEntry types.str) "" "A short description of the user account, typically the user's full name."
          // {
            example = "Alice Q. User";
          };
        uid =
          opt (types.nullOr types.int) null
            "The account UID. If the UID is null, a free UID is picked on activation.";
        isSystemUser = opt types.bool false "Indicates if the user is a system user or not.";
        isNormalUser = opt types.bool false "Indicates whether this is an account for a “real” user.";
        group = opt types.str "" "The user's primary group.";
        extraGroups = strings "The user's auxiliary groups.";
        home = opt (types.passwdEntry types.path) "/var/empty" "The user's home directory.";
        homeMode =
          opt (types.strMatching "[0-7]{1,5}") "700"
            "The user's home directory mode in numeric format.";
        createHome =
          opt types.bool false
            "Whether to create the home directory and ensure ownership as well as permissions to match the user.";
        shell =
          opt (types.nullOr (types.either types.shellPackage (types.passwdEntry types.path)))
            pkgs.shadow or "/run/current-system/sw/bin/nologin"
            "The path to the user's shell.";
        useDefaultShell =
          opt types.bool false
            "If true, the user's shell will be set to {option}`users.defaultUserShell`.";
        packages =
          opt (types.listOf types.package) [ ]
            "The set of packages that should be made available to the user.";
        hashedPassword = nullOrEntry "Specifies the hashed password for the user.";
        hashedPasswordFile = nullOrStr "The full path to a file that contains the hash of the user's password.";
        initialHashedPassword = nullOrEntry "Specifies the initial hashed password for the user.";
        password = nullOrStr "Specifies the (clear text) password for the user; it is world-readable in the store.";
        initialPassword = nullOrStr "Specifies the initial (clear text) password for the user; it is world-readable in the store.";
        linger = opt (types.nullOr types.bool) null "Whether to enable or disable lingering for this user.";
        openssh.authorizedKeys = {
          keys =
            opt (types.listOf types.singleLineStr) [ ]
              "A list of verbatim OpenSSH public keys that should be added to the user's authorized keys.";
          keyFiles =
            opt (types.listOf types.path) [ ]
              "A list of files each containing one OpenSSH public key.";
        };
      };

      config = lib.mkMerge [
        { shell = mkIf config.useDefaultShell (mkDefault cfg.defaultUserShell); }
        (mkIf config.isNormalUser {
          group = mkDefault "users";
          createHome = mkDefault true;
          home = mkDefault "/home/${config.name}";
          useDefaultShell = mkDefault true;
          isSystemUser = mkDefault false;
        })
      ];
    };

  group =
    { name, config, ... }:
    {
      options = {
        name = opt (types.passwdEntry types.str) name "The name of the group.";
        gid =
          opt (types.nullOr types.int) null
            "The group GID. If the GID is null, a free GID is picked on activation.";
        members = opt (types.listOf (types.passwdEntry types.str)) [ ] "The user names of the group members, added to the `/etc/group` file.";
      };
      config.members = lib.mapAttrsToList (_: u: u.name) (
        lib.filterAttrs (_: u: lib.elem config.name u.extraGroups) cfg.users
      );
    };

  # May somebody log in as this user, with a password or with a key?
  canLogIn =
    u:
    lib.any (password: password != null) [
      u.hashedPassword
      u.hashedPasswordFile
      u.password
    ]
    || u.openssh.authorizedKeys.keys ++ u.openssh.authorizedKeys.keyFiles != [ ];
in
{
  options.users = {
    users = setOf user "Additional user accounts to be created automatically by the system.";
    groups = setOf group "Additional groups to be created automatically by the system.";
    mutableUsers =
      opt types.bool true
        "If set to `true`, you are free to add new users and groups to the system with the ordinary `useradd` and `groupadd` commands.";
    allowNoPasswordLogin =
      opt types.bool false
        "Disable checking that at least the `root` user or a user in the `wheel` group can log in.";
    defaultUserShell = opt (types.either types.path types.shellPackage) (pkgs.bashInteractive
      or pkgs.bash
    ) "The default shell for user accounts.";
    motd = opt types.lines "" "Message of the day shown to users when they log in.";
  };

  config = {
    users.users.root = {
      uid = 0;
      description = "System administrator";
      home = "/root";
      shell = mkDefault cfg.defaultUserShell;
      group = "root";
    };
    users.users.nobody = {
      uid = 65534;
      isSystemUser = true;
      description = "Unprivileged account (don't use!)";
      group = "nogroup";
    };
    users.groups = {
      root.gid = 0;
      wheel.gid = 1;
      users.gid = 100;
      nogroup.gid = 65534;
    };

    assertions = [
      {
        assertion =
          !cfg.mutableUsers
          -> !cfg.allowNoPasswordLogin
          -> lib.any (
            u: (u.name == "root" || u.group == "wheel" || lib.elem "wheel" u.extraGroups) && canLogIn u
          ) (lib.attrValues cfg.users);
        message = ''
          Neither the root account nor any wheel user has a password or SSH authorized key.
          You must set one to prevent being locked out of your system.
          If you really want to be locked out of your system, set users.allowNoPasswordLogin = true;
          However you are most probably better off by setting users.mutableUsers = true; and
          manually running passwd root to set the root password.
        '';
      }
    ]
    ++ lib.concatMap (u: [
      {
        assertion = u.isNormalUser && u.uid != null -> u.uid >= 1000;
        message = ''
          A user cannot have a users.users.${u.name}.uid set below 1000 and set users.users.${u.name}.isNormalUser.
          Either users.users.${u.name}.isSystemUser must be set to true instead of users.users.${u.name}.isNormalUser
          or users.users.${u.name}.uid must be changed to 1000 or above.
        '';
      }
      {
        assertion =
          (u.isSystemUser || (u.uid != null && u.uid < 1000 && !u.isNormalUser)) != u.isNormalUser;
        message = ''
          Exactly one of users.users.${u.name}.isSystemUser and users.users.${u.name}.isNormalUser must be set.
        '';
      }
      {
        assertion = u.group != "";
        message = ''
          users.users.${u.name}.group is unset. This used to default to
          nogroup, but this is unsafe. For example you can create a group
          for this user with:
          users.users.${u.name}.group = "${u.name}";
          users.groups.${u.name} = {};
        '';
      }
    ]) (lib.attrValues cfg.users);
  };
}
