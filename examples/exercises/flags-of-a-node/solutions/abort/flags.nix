# Takes the options of a node, and gives the flags of K3s.
{
  role,
  address,
  controlPlane ? abort "an agent needs controlPlane",
}:
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
