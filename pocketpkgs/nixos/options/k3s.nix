# k3s, a small Kubernetes: the service of a server or an agent. ./k3s-content.nix has the manifests and charts.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) types optional;
  inherit (import ./declare.nix { inherit lib; })
    opt
    package
    strings
    setOf
    ;
  content = import ./k3s-content.nix { inherit lib pkgs; };
  cfg = config.services.k3s;
  isAgent = cfg.role == "agent";
  str = opt types.str "";
  nullOrStr = opt (types.nullOr types.str) null;
  nullOrPath = opt (types.nullOr types.path) null;
  settings = opt (types.attrsOf types.anything) { };

  # A file that systemd-tmpfiles links below /var/lib/rancher/k3s.
  rule = path: source: {
    name = "/var/lib/rancher/k3s/${path}";
    value."L+".argument = "${source}";
  };
  rules = lib.mapAttrs' (_: m: rule "server/manifests/${m.target}" m.source);
  enabled = lib.filterAttrs (_: v: v.enable);
  charts = lib.mapAttrs (_: chart: chart.package) (enabled cfg.autoDeployCharts) // cfg.charts;

  twice = other: lib.intersectLists (lib.attrNames cfg.autoDeployCharts) (lib.attrNames other);
  warnings = {
    "Auto deploying manifests are only installed on server nodes (role == server), they will be ignored by this node." =
      isAgent && cfg.manifests != { };
    "Auto deploying Helm charts are only installed on server nodes (role == server), they will be ignored by this node." =
      isAgent && cfg.autoDeployCharts != { };
    "Helm charts are only made available to the cluster on server nodes (role == server), they will be ignored by this node." =
      isAgent && cfg.charts != { };
    "The following auto deploying charts are overriden by manifests of the same name: ${toString (twice cfg.manifests)}." =
      twice cfg.manifests != [ ];
    "The following auto deploying charts are overriden by charts of the same name: ${toString (twice cfg.charts)}." =
      twice cfg.charts != [ ];
    "serverAddr or configPath (with 'server' key) should be set if role is 'agent'" =
      isAgent && cfg.configPath == null && cfg.serverAddr == "";
    "token, tokenFile or configPath (with 'token' or 'token-file' keys) should be set if role is 'agent'" =
      isAgent && cfg.configPath == null && cfg.tokenFile == null && cfg.token == "";
    "agentToken and agentTokenFile should not be set if role is 'agent'" =
      isAgent && (cfg.agentTokenFile != null || cfg.agentToken != "");
    "Images are only imported on nodes with an enabled agent, they will be ignored by this node." =
      cfg.disableAgent && cfg.images != [ ];
  };

  kubelet =
    lib.optionalAttrs cfg.gracefulNodeShutdown.enable {
      inherit (cfg.gracefulNodeShutdown) shutdownGracePeriod shutdownGracePeriodCriticalPods;
    }
    // cfg.extraKubeletConfig;
  component =
    name: group: kind: values:
    content.format.generate "k3s-${name}-config" (
      {
        apiVersion = "${group}.config.k8s.io/${if group == "kubelet" then "v1beta1" else "v1alpha1"}";
        inherit kind;
      }
      // values
    );
  command = [
    "${cfg.package}/bin/k3s ${cfg.role}"
  ]
  ++ optional (cfg.serverAddr != "") "--server ${cfg.serverAddr}"
  ++ optional (cfg.token != "") "--token ${cfg.token}"
  ++ optional (cfg.tokenFile != null) "--token-file ${cfg.tokenFile}"
  ++ optional (cfg.agentToken != "") "--agent-token ${cfg.agentToken}"
  ++ optional (cfg.agentTokenFile != null) "--agent-token-file ${cfg.agentTokenFile}"
  ++ optional (cfg.configPath != null) "--config ${cfg.configPath}"
  ++ map (name: "--disable=${name}") cfg.disable
  ++ optional (cfg.nodeName != null) "--node-name=${cfg.nodeName}"
  ++ map (label: "--node-label=${label}") cfg.nodeLabel
  ++ map (taint: "--node-taint=${taint}") cfg.nodeTaint
  ++ optional (cfg.nodeIP != null) "--node-ip=${cfg.nodeIP}"
  ++ optional (cfg.nodeExternalIP != null) "--node-external-ip=${cfg.nodeExternalIP}"
  ++ optional cfg.selinux "--selinux"
  ++
    optional (kubelet != { })
      "--kubelet-arg=config=${component "kubelet" "kubelet" "KubeletConfiguration" kubelet}"
  ++
    optional (cfg.extraKubeProxyConfig != { })
      "--kube-proxy-arg=config=${
        component "kubeProxy" "kubeproxy" "KubeProxyConfiguration" cfg.extraKubeProxyConfig
      }"
  ++ optional cfg.clusterInit "--cluster-init"
  ++ optional cfg.disableAgent "--disable-agent"
  ++ lib.flatten cfg.extraFlags;
in
{
  imports = [
    (lib.mkRemovedOptionModule [
      "services"
      "k3s"
      "docker"
    ] "k3s docker option is no longer supported.")
  ];

  options.services.k3s = {
    enable = lib.mkEnableOption "k3s";
    package = package pkgs "k3s";
    role = opt (types.enum [
      "server"
      "agent"
    ]) "server" "Whether k3s should run as a server or agent; a server runs workloads too.";
    serverAddr = str "The k3s server to connect to." // {
      example = "https://10.0.0.10:6443";
    };
    clusterInit = opt types.bool false "Initialize HA cluster using an embedded etcd datastore.";
    token = str "The k3s token to use when connecting to a server. It ends up world-readable in the Nix store; see `tokenFile`.";
    tokenFile = nullOrPath "File path containing the k3s token to use when connecting to a server.";
    agentToken = str "The k3s token agents can use to connect to the server. It ends up world-readable in the Nix store.";
    agentTokenFile = nullOrPath "File path containing the k3s token agents can use to connect to the server.";
    extraFlags =
      opt (types.either types.str (types.listOf types.str)) [ ] "Extra flags to pass to the k3s command."
      // {
        example = [
          "--etcd-expose-metrics"
          "--cluster-cidr 10.24.0.0/16"
        ];
      };
    disableAgent =
      opt types.bool false
        "Only run the server. This option only makes sense for a server.";
    environmentFile = nullOrPath "File path containing environment variables for configuring the k3s service in the format of an EnvironmentFile.";
    configPath = nullOrPath "File path containing the k3s YAML config.";
    disable = strings "Disable default components via the `--disable` flag.";
    nodeName = nullOrStr "Node name.";
    nodeLabel = strings "Registering and starting kubelet with set of labels.";
    nodeTaint = strings "Registering kubelet with set of taints.";
    nodeIP = nullOrStr "IPv4/IPv6 addresses to advertise for node.";
    nodeExternalIP = nullOrStr "IPv4/IPv6 external addresses to advertise for node.";
    selinux = opt types.bool false "Enable SELinux in containerd.";
    manifests = setOf content.manifest "Auto-deploying manifests that are linked before k3s starts.";
    images =
      opt (types.listOf types.package) [ ]
        "List of derivations that provide container images, linked before k3s starts.";
    containerdConfigTemplate = nullOrStr "Config template for containerd.";
    gracefulNodeShutdown = {
      enable = lib.mkEnableOption "graceful node shutdowns, where the kubelet terminates pods when the node shuts down";
      shutdownGracePeriod =
        opt types.nonEmptyStr "30s"
          "The total duration that the node should delay the shutdown by.";
      shutdownGracePeriodCriticalPods =
        opt types.nonEmptyStr "10s"
          "The duration that is left to critical pods.";
    };
    extraKubeletConfig = settings "Extra configuration to add to the kubelet's configuration file.";
    extraKubeProxyConfig = settings "Extra configuration to add to the kube-proxy's configuration file.";
    charts = opt (types.attrsOf (
      types.either types.path types.package
    )) { } "Packaged Helm charts that are made available to the cluster.";
    autoDeployCharts =
      setOf content.chart "Auto deploying Helm charts that are installed by the k3s Helm controller."
      // {
        apply = lib.mapAttrs content.chartManifest;
      };
  };

  config = lib.mkIf cfg.enable {
    assertions = [
      {
        assertion = isAgent -> !cfg.disableAgent;
        message = "k3s: disableAgent must be false if role is 'agent'";
      }
      {
        assertion = isAgent -> !cfg.clusterInit;
        message = "k3s: clusterInit must be false if role is 'agent'";
      }
    ];
    warnings = map (text: "k3s: ${text}") (lib.attrNames (lib.filterAttrs (_: lib.id) warnings));

    environment.systemPackages = [ cfg.package ];

    systemd.tmpfiles.settings."10-k3s" =
      rules (enabled (cfg.autoDeployCharts // cfg.manifests))
      // lib.listToAttrs (map (image: rule "agent/images/${image.name}" image) cfg.images)
      // lib.optionalAttrs (cfg.containerdConfigTemplate != null) (
        lib.listToAttrs [
          (rule "agent/etc/containerd/config.toml.tmpl" (
            pkgs.writeText "config.toml.tmpl" cfg.containerdConfigTemplate
          ))
        ]
      )
      // lib.mapAttrs' (name: rule "server/static/charts/${lib.removeSuffix ".tgz" name}.tgz") charts;

    systemd.services.k3s = {
      description = "k3s service";
      after = [
        "firewall.service"
        "network-online.target"
      ];
      wants = [
        "firewall.service"
        "network-online.target"
      ];
      wantedBy = [ "multi-user.target" ];
      serviceConfig = {
        Type = if isAgent then "exec" else "notify";
        KillMode = "process";
        Delegate = "yes";
        Restart = "always";
        RestartSec = "5s";
        LimitNOFILE = 1048576;
        LimitNPROC = "infinity";
        LimitCORE = "infinity";
        TasksMax = "infinity";
        TimeoutStartSec = 0;
        EnvironmentFile = lib.mkIf (cfg.environmentFile != null) cfg.environmentFile;
        ExecStart = lib.concatStringsSep " \\\n " command;
      };
    };
  };
}
