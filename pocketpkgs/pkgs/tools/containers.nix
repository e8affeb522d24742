# Images and clusters.
{
  lib,
  tool,
  pkgs,
  licenses,
}:
let
  simple =
    pname: description: more:
    tool (
      {
        inherit pname description;
        programs = [ pname ];
        license = licenses.asl20;
      }
      // more
    );
in
{
  skopeo =
    simple "skopeo"
      "Command line utility for various operations on container images and image repositories"
      { };
  umoci = simple "umoci" "umoci modifies Open Container images" { };
  crane = simple "crane" "Tool for interacting with remote images and registries" { };
  kustomize = simple "kustomize" "Customization of kubernetes YAML configurations" { };
  kubectl = simple "kubectl" "Kubernetes CLI" { };
  kubernetes-helm = simple "kubernetes-helm" "Package manager for kubernetes" {
    debian = "helm";
    ofDebian = false;
    programs = [ "helm" ];
    static = true;
  };
}
