# k3s, a small Kubernetes: the service, and the manifests, images and charts that it
# finds when it starts.
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
    req
    strings
    setOf
    ;
  cfg = config.services.k3s;
  str = opt types.str "";
  nullOrStr = opt (types.nullOr types.str) null;
  nullOrPath = opt (types.nullOr types.path) null;
  format = pkgs.formats.yaml { };

  manifest =
    {
      name,
      config,
      options,
      ...
    }:
    {
      options = {
        enable = opt types.bool true "Whether this manifest file should be generated.";
        target = req types.nonEmptyStr "Name of the symlink in /var/lib/rancher/k3s/server/manifests. Defaults to the attribute name.";
        content = opt (types.nullOr (
          types.either types.attrs (types.listOf types.attrs)
        )) null "Content of the manifest file: one object, or a list of them.";
        source = req types.path "Path of the source `.yaml` file.";
      };
      config = {
        target = lib.mkDefault (yaml name);
        source = lib.mkIf (config.content != null) (
          lib.mkDerivedConfig options.content (
            content:
            format.generate "k3s-manifest-${baseNameOf name}" (
              if lib.isList content then
                {
                  apiVersion = "v1";
                  kind = "List";
                  items = content;
                }
              else
                content
            )
          )
        );
      };
    };

  yaml =
    name:
    if
      lib.any (suffix: lib.hasSuffix suffix name) [
        ".yaml"
        ".yml"
        ".json"
      ]
    then
      name
    else
      "${name}.yaml";

  chart =
    { name, ... }:
    {
      options = {
        enable = opt types.bool true "Whether to enable the installation of this Helm chart.";
        package = req (types.either types.path types.package) "The packaged Helm chart. pocketpkgs cannot fetch one by `repo`, `name` and `version`.";
        targetNamespace =
          opt types.nonEmptyStr "default"
            "The namespace in which the Helm chart gets installed.";
        createNamespace = opt types.bool false "Whether to create the target namespace if not present.";
        values = opt types.attrs { } "Override default chart values via Nix expressions.";
        extraFieldDefinitions =
          opt types.attrs { }
            "Extra HelmChart field definitions that are merged with the rest.";
      };
    };

  chartObject =
    name: value:
    lib.recursiveUpdate {
      apiVersion = "helm.cattle.io/v1";
      kind = "HelmChart";
      metadata = {
        inherit name;
        namespace = "kube-system";
      };
      spec = {
        inherit (value) targetNamespace createNamespace;
        valuesContent = builtins.toJSON value.values;
        chart = "https://%{KUBERNETES_API}%/static/charts/${name}.tgz";
      };
    } value.extraFieldDefinitions;

  link = source: { "L+".argument = "${source}"; };
  rule = folder: name: source: {
    name = "/var/lib/rancher/k3s/${folder}/${name}";
    value = link source;
  };
  enabled = lib.filterAttrs (_: v: v.enable);

  onlyServers = [
    {
      value = cfg.manifests;
      text = "Auto deploying manifests are only installed on server nodes";
    }
    {
      value = cfg.autoDeployCharts;
      text = "Auto deploying Helm charts are only installed on server nodes";
    }
  ];
in
{
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
        example = [ "--etcd-expose-metrics" ];
      };
    disableAgent =
      opt types.bool false
        "Only run the server. This option only makes sense for a server.";
    environmentFile = nullOrPath "File path containing environment variables for configuring the k3s service.";
    configPath = nullOrPath "File path containing the k3s YAML config.";
    disable = strings "Disable default components via the `--disable` flag.";
    nodeName = nullOrStr "Node name.";
    nodeLabel = strings "Registering and starting kubelet with set of labels.";
    nodeTaint = strings "Registering kubelet with set of taints.";
    nodeIP = nullOrStr "IPv4/IPv6 addresses to advertise for node.";
    manifests = setOf manifest "Auto-deploying manifests that are linked before k3s starts.";
    images =
      opt (types.listOf types.package) [ ]
        "List of derivations that provide container images, linked before k3s starts.";
    charts = opt (types.attrsOf (
      types.either types.path types.package
    )) { } "Packaged Helm charts that are made available to the cluster.";
    autoDeployCharts = setOf chart "Auto deploying Helm charts that are installed by the k3s Helm controller.";
  };

  config = lib.mkIf cfg.enable {
    assertions = [
      {
        assertion = cfg.role == "agent" -> !cfg.disableAgent;
        message = "k3s: disableAgent must be false if role is 'agent'";
      }
      {
        assertion = cfg.role == "agent" -> !cfg.clusterInit;
        message = "k3s: clusterInit must be false if role is 'agent'";
      }
    ];
    warnings =
      lib.concatMap (
        only:
        optional (
          cfg.role != "server" && only.value != { }
        ) "k3s: ${only.text} (role == server), they will be ignored by this node."
      ) onlyServers
      ++ optional (
        cfg.role == "agent" && cfg.configPath == null && cfg.serverAddr == ""
      ) "k3s: serverAddr or configPath (with 'server' key) should be set if role is 'agent'"
      ++
        optional (cfg.role == "agent" && cfg.configPath == null && cfg.tokenFile == null && cfg.token == "")
          "k3s: token, tokenFile or configPath (with 'token' or 'token-file' keys) should be set if role is 'agent'"
      ++
        optional (cfg.disableAgent && cfg.images != [ ])
          "k3s: Images are only imported on nodes with an enabled agent, they will be ignored by this node.";

    environment.systemPackages = [ cfg.package ];

    systemd.tmpfiles.settings."10-k3s" =
      lib.mapAttrs' (
        name: value:
        rule "server/manifests" (yaml name) (format.generate "k3s-chart-${name}" (chartObject name value))
      ) (enabled cfg.autoDeployCharts)
      // lib.mapAttrs' (_: m: rule "server/manifests" m.target m.source) (enabled cfg.manifests)
      // lib.listToAttrs (map (image: rule "agent/images" image.name image) cfg.images)
      // lib.mapAttrs' (name: rule "server/static/charts" "${lib.removeSuffix ".tgz" name}.tgz") (
        lib.mapAttrs (_: value: value.package) (enabled cfg.autoDeployCharts) // cfg.charts
      );

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
        Type = if cfg.role == "agent" then "exec" else "notify";
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
        ExecStart = lib.concatStringsSep " \\\n " (
          [ "${cfg.package}/bin/k3s ${cfg.role}" ]
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
          ++ optional cfg.clusterInit "--cluster-init"
          ++ optional cfg.disableAgent "--disable-agent"
          ++ lib.flatten cfg.extraFlags
        );
      };
    };
  };
}
