# Takes the options of a node, and gives the flags of K3s.
{ role, address, controlPlane ? null }:
assert role == "agent" -> controlPlane != null;
[
  "k3s"
  role
  "--node-ip=${address}"
]
++ (
  if role == "agent" then
    [
      "--server"
      "https://${controlPlane}:6443"
    ]
  else
    [ ]
)
