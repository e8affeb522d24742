# config.system.build.toplevel: the system as one tree.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  cfg = config.system;
  enabledUsers = lib.filter (user: user.enable) (lib.attrValues config.users.users);

  users = builtins.toJSON {
    inherit (config.users) mutableUsers;
    users = map (user: {
      inherit (user)
        name
        uid
        group
        extraGroups
        description
        home
        createHome
        isNormalUser
        isSystemUser
        ;
      shell =
        if user.shell == null then null else (import ./utils.nix { inherit lib; }).toShellPath user.shell;
    }) enabledUsers;
    groups = map (group: { inherit (group) name gid members; }) (lib.attrValues config.users.groups);
  };

  manifest = builtins.toJSON {
    inherit (cfg) name stateVersion configurationRevision;
    inherit (cfg.nixos) label;
    hostName = config.networking.hostName;
    system = pkgs.stdenv.hostPlatform.system;
    etc = map (file: file.target) (
      lib.filter (file: file.enable) (lib.attrValues config.environment.etc)
    );
    units = lib.attrNames (lib.filterAttrs (_: unit: unit.enable) config.systemd.units);
    packages = map lib.getName config.environment.systemPackages;
    kernelParams = config.boot.kernelParams;
    firewall = { inherit (config.networking.firewall) enable allowedTCPPorts allowedUDPPorts; };
    fileSystems = lib.mapAttrs (_: fs: { inherit (fs) device fsType; }) config.fileSystems;
  };

  tree =
    pkgs.runCommand "nixos-system-${cfg.name}-${cfg.nixos.label}"
      {
        preferLocalBuild = true;
        inherit (cfg) extraDependencies;
        passedChecks = toString cfg.checks;
        activation = config.system.activationScripts.script;
        inherit manifest users;
        passAsFile = [
          "activation"
          "extraDependencies"
          "manifest"
          "users"
        ];
      }
      ''
        mkdir $out
        ln -s ${cfg.build.etc}/etc $out/etc
        ln -s ${cfg.path} $out/sw
        substitute=$(cat "$activationPath"; echo x)
        substitute=''${substitute%x}
        printf '%s' "''${substitute//@out@/$out}" > $out/activate
        chmod +x $out/activate
        printf '%s' ${lib.escapeShellArg cfg.nixos.label} > $out/nixos-version
        printf '%s' ${lib.escapeShellArg pkgs.stdenv.hostPlatform.system} > $out/system
        cp "$usersPath" $out/users.json
        cp "$manifestPath" $out/manifest.json
        cp "$extraDependenciesPath" $out/extra-dependencies
        ${lib.optionalString cfg.boots ''
          ln -s ${pkgs.linux}/bzImage $out/kernel
          ln -s ${cfg.build.initialRamdisk}/initrd $out/initrd
          mkdir $out/bin
          substitute ${cfg.build.bootStage2} $out/init --subst-var out
          substitute ${cfg.build.installBootLoader} $out/bin/switch-to-configuration --subst-var out
          chmod +x $out/init $out/bin/switch-to-configuration
        ''}        ${lib.concatStrings (
          lib.mapAttrsToList (name: toplevel: ''
            mkdir -p $out/specialisation
            ln -s ${toplevel} $out/specialisation/${lib.escapeShellArg name}
          '') specialisations
        )}
      '';

  specialisations = lib.mapAttrs (
    _: special:
    (
      if special.inheritParentConfig then
        config._module.args.extendModules {
          # A variant has no variants of its own.
          modules = [
            special.configuration
            { specialisation = lib.mkOverride 0 { }; }
          ];
        }
      else
        throw "specialisation: pocketpkgs only has those that inherit the configuration around them; set inheritParentConfig = true."
    ).config.system.build.toplevel
  ) config.specialisation;
in
{
  config._module.args.utils = import ./utils.nix { inherit lib; };
  config.system.build.toplevel = lib.asserts.checkAssertWarn config.assertions config.warnings tree;
}
