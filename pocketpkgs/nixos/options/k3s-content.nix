# What k3s finds when it starts: the types of manifests and charts, and the files that they become. Internal.
{ lib, pkgs }:
let
  inherit (lib) types;
  inherit (import ./declare.nix { inherit lib; }) opt req;
  format = pkgs.formats.yaml_1_2 { };

  # A chart of a repository; its output is fixed, which is why it may use the network.
  fetchChart =
    {
      name,
      repo,
      version,
      hash,
    }:
    let
      isOci = lib.hasPrefix "oci://" repo;
      full = if isOci then "${repo}-${version}" else "${repo}-${name}-${version}";
    in
    pkgs.runCommand
      (lib.replaceStrings [ "/" ":" ] [ "-" "-" ] (
        "${lib.removePrefix "https://" (lib.removePrefix "oci://" full)}.tgz"
      ))
      {
        outputHash = if hash == "" then lib.fakeHash else hash;
        impureEnvVars = [
          "http_proxy"
          "https_proxy"
          "all_proxy"
          "no_proxy"
        ];
        nativeBuildInputs = [
          pkgs.kubernetes-helm
          pkgs.cacert
        ];
      }
      ''
        export HOME=$TMPDIR
        helm pull ${if isOci then repo else "--repo ${repo} ${name}"} --version ${version}
        mv ./*.tgz $out
      '';

  # The object that k3s' Helm controller installs.
  chartObject =
    name: chart:
    lib.recursiveUpdate {
      apiVersion = "helm.cattle.io/v1";
      kind = "HelmChart";
      metadata = {
        inherit name;
        namespace = "kube-system";
      };
      spec = {
        inherit (chart) targetNamespace createNamespace;
        # JSON is YAML too.
        valuesContent =
          if lib.isAttrs chart.values then
            builtins.toJSON chart.values
          else
            builtins.readFile (toString chart.values);
        chart = "https://%{KUBERNETES_API}%/static/charts/${name}.tgz";
        bootstrap = false;
      };
    } chart.extraFieldDefinitions;
in
rec {
  inherit format;

  # k3s reads files with these endings only.
  target =
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
        target = lib.mkDefault (target name);
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

  chart =
    { config, ... }:
    {
      options = {
        enable = opt types.bool true "Whether to enable the installation of this Helm chart.";
        repo = req types.nonEmptyStr "The repo of the Helm chart. Only has an effect if `package` is not set.";
        name = req types.nonEmptyStr "The name of the Helm chart. Only has an effect if `package` is not set.";
        version = req types.nonEmptyStr "The version of the Helm chart. Only has an effect if `package` is not set.";
        hash =
          opt types.str ""
            "The hash of the packaged Helm chart. Only has an effect if `package` is not set.";
        package = req (types.either types.path types.package) "The packaged Helm chart.";
        targetNamespace =
          opt types.nonEmptyStr "default"
            "The namespace in which the Helm chart gets installed.";
        createNamespace = opt types.bool false "Whether to create the target namespace if not present.";
        values = opt (types.either types.path types.attrs) { } "Override default chart values.";
        extraDeploy = opt (types.listOf (
          types.either types.path types.attrs
        )) [ ] "List of extra Kubernetes manifests to deploy with this Helm chart.";
        extraFieldDefinitions =
          opt format.type { }
            "Extra HelmChart field definitions that are merged with the rest.";
      };
      config.package = lib.mkDefault (fetchChart {
        inherit (config)
          repo
          name
          version
          hash
          ;
      });
    };

  # A chart as a manifest: the object of the Helm controller and what is deployed with it, as one List.
  chartManifest = name: chart: {
    inherit (chart) enable package;
    target = target name;
    source =
      let
        object = pkgs.writeText "auto-deploy-chart-${name}-cr" (builtins.toJSON (chartObject name chart));
        more = map (
          extra:
          if lib.isAttrs extra && !lib.isDerivation extra then
            format.generate "extra-deploy-chart-manifest" extra
          else
            "${extra}"
        ) chart.extraDeploy;
      in
      pkgs.runCommand "auto-deploy-chart-${name}" { nativeBuildInputs = [ pkgs.yq-go ]; } ''
        yq eval-all -o yaml -P '[.] | {"apiVersion": "v1", "kind": "List", "items": .}' ${toString ([ object ] ++ more)} > $out
      '';
  };
}
