# One node of nodes.nix. All servers have the same flags but for the one that began the cluster.
{
  config,
  lib,
  pkgs,
  machines,
  ...
}:
let
  inherit (config.networking) hostName;
  inherit (config) cluster;
  me = machines.${hostName};
  isServer = me.role == "server";
  servers = lib.filterAttrs (_: node: node.role == "server") machines;
  addresses = set: "{ ${lib.concatMapStringsSep ", " (node: node.address) (lib.attrValues set)} }";
in
{
  options.cluster = {
    begins = lib.mkOption {
      type = lib.types.enum (lib.attrNames servers);
      description = "The server that makes the cluster at its first start.";
    };
    joins = lib.mkOption {
      type = lib.types.enum (lib.attrNames servers);
      default = cluster.begins;
      description = "The server that the others ask to be let in.";
    };
  };

  config = {
    # region k3s
    services.k3s = {
      enable = true;
      inherit (me) role;
      nodeIP = me.address;
      clusterInit = hostName == cluster.begins;
      serverAddr = lib.mkIf (
        hostName != cluster.begins
      ) "https://${machines.${cluster.joins}.address}:6443";

      # Servers have both tokens, agents the one that lets in agents alone.
      tokenFile = if isServer then "/run/secrets/k3s-token" else "/run/secrets/k3s-agent-token";
      agentTokenFile = lib.mkIf isServer "/run/secrets/k3s-agent-token";

      configPath = lib.mkIf isServer (pkgs.callPackage ./server-config.nix { });
      disable = lib.mkIf isServer [ "traefik" ];
    };
    # endregion k3s

    # region firewall
    networking.nftables.enable = true;
    networking.firewall = {
      allowedTCPPorts = lib.mkIf isServer [ 6443 ];
      extraInputRules = ''
        ip saddr ${addresses machines} udp dport 8472 accept
        ip saddr ${addresses machines} tcp dport 10250 accept
      ''
      + lib.optionalString isServer ''
        ip saddr ${addresses servers} tcp dport { 2379, 2380 } accept
      '';
      # What comes from pods.
      interfaces = lib.genAttrs [ "cni0" "flannel.1" ] (_: {
        allowedTCPPorts = [ 10250 ] ++ lib.optional isServer 6443;
      });
    };
    # endregion firewall

    # region assertions
    assertions = [
      {
        assertion = lib.mod (lib.length (lib.attrNames servers)) 2 == 1;
        message = "cluster: etcd needs an odd number of servers, and nodes.nix has ${toString (lib.length (lib.attrNames servers))}";
      }
      {
        assertion = cluster.joins != hostName || hostName == cluster.begins;
        message = "cluster: ${hostName} cannot join itself";
      }
    ];
    # endregion assertions
  };
}
