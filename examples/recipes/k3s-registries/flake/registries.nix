# registries.yaml of K3s, with the keys that its documentation has and no others.
{
  config,
  lib,
  pkgs,
  ...
}:
let
  inherit (lib) mkOption types;
  submodule = options: types.submodule { inherit options; };
  setOf =
    options:
    mkOption {
      type = types.attrsOf (submodule options);
      default = { };
    };
  optional =
    type:
    mkOption {
      type = types.nullOr type;
      default = null;
    };
in
{
  # region options
  options.cluster.registries = {
    # By the registry that stands in the names of images.
    mirrors = setOf {
      endpoint = mkOption { type = types.listOf (types.strMatching "https?://.*"); };
      rewrite = optional (types.attrsOf types.str);
    };
    # By host and port of an endpoint.
    configs = setOf {
      tls = {
        ca_file = optional types.path;
        cert_file = optional types.path;
        key_file = optional types.path;
        insecure_skip_verify = optional types.bool;
      };
    };
  };
  # endregion options

  # region file
  config.environment.etc."rancher/k3s/registries.yaml".source =
    (pkgs.formats.yaml { }).generate "registries.yaml" (
      lib.filterAttrsRecursive (_: value: value != null) config.cluster.registries
    );
  # endregion file
}
