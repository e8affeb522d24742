# Takes the options of a node, and gives the flags of K3s.
{ role, address, controlPlane ? null }: [ "k3s" ]
