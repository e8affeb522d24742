# Containers and virtual machines on the machine.
{ config, lib, ... }:
let
  inherit (lib) types;
  inherit (import ./declare.nix { inherit lib; })
    opt
    strings
    setOf
    req
    ;
  cfg = config.virtualisation;

  container = {
    options = {
      image = req types.str "OCI image to run.";
      imageFile =
        opt (types.nullOr types.package) null
          "Path to an image file to load before running the image.";
      autoStart = opt types.bool true "When enabled, the container is automatically started on boot.";
      ports = strings "Network ports to publish from the container to the outer host.";
      volumes = strings "List of volumes to attach to this container.";
      environment = opt (types.attrsOf types.str) { } "Environment variables to set for this container.";
      cmd = strings "Commandline arguments to pass to the image's entrypoint.";
      extraOptions = strings "Extra options for the container's runtime.";
    };
  };
in
{
  options.virtualisation = {
    containers.enable =
      opt types.bool false
        "Whether to enable the common configuration of containers.";
    docker = {
      enable = opt types.bool false "Whether to enable docker, a daemon that manages linux containers.";
      enableOnBoot = opt types.bool true "When enabled dockerd is started on boot.";
      autoPrune.enable = opt types.bool false "Whether to periodically prune Docker resources.";
      daemon.settings = opt (types.attrsOf types.anything) { } "Configuration for docker daemon.";
    };
    podman = {
      enable = opt types.bool false "Whether to enable podman, a daemonless container engine.";
      dockerCompat =
        opt types.bool false
          "Create an alias mapping {command}`docker` to {command}`podman`.";
      defaultNetwork.settings =
        opt (types.attrsOf types.anything) { }
          "Settings for podman's default network.";
    };
    oci-containers = {
      backend = opt (types.enum [
        "podman"
        "docker"
      ]) "podman" "The underlying Docker implementation to use.";
      containers = setOf container "OCI (Docker) containers to run as systemd services.";
    };
    # What only a virtual machine made of this configuration has.
    vmVariant =
      opt types.deferredModule { }
        "Machine configuration to be added for the vm script produced by `nixos-rebuild build-vm`.";
  };

  config = {
    virtualisation.containers.enable = lib.mkIf cfg.podman.enable (lib.mkDefault true);
    assertions = [
      {
        assertion = cfg.podman.dockerCompat -> !cfg.docker.enable;
        message = "Option dockerCompat conflicts with docker";
      }
    ];
    environment.etc."docker/daemon.json" = lib.mkIf cfg.docker.enable {
      text = builtins.toJSON cfg.docker.daemon.settings;
    };
    users.groups = lib.mkIf cfg.docker.enable { docker = { }; };
    systemd.services = lib.mapAttrs' (name: c: {
      name = "${cfg.oci-containers.backend}-${name}";
      value = {
        wantedBy = lib.optional c.autoStart "multi-user.target";
        after = [ "network-online.target" ];
        wants = [ "network-online.target" ];
        serviceConfig.Restart = "always";
        script =
          "exec ${cfg.oci-containers.backend} run \\\n  "
          + lib.concatStringsSep " \\\n  " (
            [
              "--name=${name}"
              "--rm"
            ]
            ++ lib.mapAttrsToList (
              key: value: "-e ${lib.escapeShellArg key}=${lib.escapeShellArg value}"
            ) c.environment
            ++ map (port: "-p ${lib.escapeShellArg port}") c.ports
            ++ map (volume: "-v ${lib.escapeShellArg volume}") c.volumes
            ++ map lib.escapeShellArg c.extraOptions
            ++ [ c.image ]
            ++ map lib.escapeShellArg c.cmd
          );
      };
    }) cfg.oci-containers.containers;
  };
}
