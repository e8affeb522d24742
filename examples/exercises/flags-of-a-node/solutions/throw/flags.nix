# Takes the options of a node, and gives the flags of K3s.
{
  role,
  address,
  controlPlane ? throw "an agent needs controlPlane",
}:
let
  common = [
    "k3s"
    role
    "--node-ip=${address}"
  ];
  more = {
    agent = [
      "--server"
      "https://${controlPlane}:6443"
    ];
    server = [ ];
  };
in
common ++ more.${role}
