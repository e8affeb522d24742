# What the group web-team may do, as objects that the server applies when it starts.
let
  namespace = "web";
  group = "rbac.authorization.k8s.io";
in
{
  # region objects
  namespace = {
    apiVersion = "v1";
    kind = "Namespace";
    metadata.name = namespace;
  };
  role = {
    apiVersion = "${group}/v1";
    kind = "Role";
    metadata = {
      name = "deployer";
      inherit namespace;
    };
    rules = [
      {
        apiGroups = [ "apps" ];
        resources = [ "deployments" ];
        verbs = [
          "get"
          "list"
          "watch"
          "patch"
        ];
      }
      {
        apiGroups = [ "" ];
        resources = [
          "pods"
          "pods/log"
        ];
        verbs = [
          "get"
          "list"
          "watch"
        ];
      }
    ];
  };
  binding = {
    apiVersion = "${group}/v1";
    kind = "RoleBinding";
    metadata = {
      name = "deployer";
      inherit namespace;
    };
    roleRef = {
      apiGroup = group;
      kind = "Role";
      name = "deployer";
    };
    subjects = [
      {
        apiGroup = group;
        kind = "Group";
        name = "web-team";
      }
    ];
  };
  # endregion objects
}
