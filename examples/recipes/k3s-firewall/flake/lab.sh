# Two nodes and a host that is none of them, on one wire. The nodes have what flannel makes: a bridge for pods (cni0),
# and VXLAN to the other node (flannel.1). All of them are network namespaces, gone when this script ends.
#   unshare --map-root-user --net --mount bash lab.sh RULES
set -euo pipefail
rules=$1
names=$(mktemp --directory)
# region namespaces
on() { nsenter --net="$names/$1" "${@:2}"; }

host() {
  touch "$names/$1"
  unshare --net="$names/$1" true
  on "$1" ip link set lo up
}

# A cable from a namespace's eth0 to a bridge, which may be in another namespace.
cable() {
  local name=$1 address=$2 bridge=$3 where=${4:-}
  ip link add eth0 netns "$names/$name" type veth peer name "to-$name"
  on "$name" ip address add "$address" dev eth0
  on "$name" ip link set eth0 up
  if [ "$where" ]; then
    ip link set "to-$name" netns "$names/$where"
    on "$where" ip link set "to-$name" master "$bridge" up
  else
    ip link set "to-$name" master "$bridge" up
  fi
}

# The VXLAN device of node N, with the address of the other node M behind it.
flannel() {
  local name=$1 n=$2 m=$3
  on "$name" ip link add flannel.1 address "02:00:00:00:00:0$n" type vxlan \
    id 1 dev eth0 local "10.0.0.1$n" dstport 8472 nolearning
  on "$name" ip address add "10.42.$n.0/32" dev flannel.1
  on "$name" ip link set flannel.1 up
  on "$name" ip neighbour add "10.42.$m.0" lladdr "02:00:00:00:00:0$m" dev flannel.1 nud permanent
  on "$name" bridge fdb append "02:00:00:00:00:0$m" dev flannel.1 dst "10.0.0.1$m"
  on "$name" ip route add "10.42.$m.0/24" via "10.42.$m.0" dev flannel.1 onlink
}
# endregion namespaces

# region network
ip link set lo up
ip link add lan type bridge
ip link set lan up
for name in first second outside api web; do host $name; done
cable first 10.0.0.11/24 lan
cable second 10.0.0.12/24 lan
cable outside 10.0.0.99/24 lan
flannel first 1 2
flannel second 2 1
for n in 1 2; do
  [ $n = 1 ] && node=first pod=api || node=second pod=web
  on $node ip link add cni0 type bridge
  on $node ip address add 10.42.$n.1/24 dev cni0
  on $node ip link set cni0 up
  on $node sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward'
  cable $pod 10.42.$n.2/24 cni0 $node
  on $pod ip route add default via 10.42.$n.1
done
# endregion network

# region outside
# The host outside makes a VXLAN device as well, and takes an address of the other node's pods.
on outside ip link add vxlan0 type vxlan id 1 remote 10.0.0.11 dstport 8472
on outside ip address add 10.42.2.66/32 dev vxlan0
on outside ip link set vxlan0 up
on outside ip neighbour add 10.42.1.0 lladdr 02:00:00:00:00:01 dev vxlan0 nud permanent
on outside ip route add 10.42.1.0/24 via 10.42.1.0 dev vxlan0 onlink
# endregion outside

# region load
on first nft --file "$rules"
on second nft --file "$rules"
# endregion load
python3 reach.py "$names"
