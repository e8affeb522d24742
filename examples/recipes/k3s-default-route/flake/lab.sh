# An agent with the interfaces and the route of a NixOS configuration, and a server that listens on its port.
#   unshare --map-root-user --net --mount bash lab.sh NETWORK.json
set -euo pipefail
network=$1

# region network
# The server is a network namespace of its own, at the other end of eth0.
server=$(mktemp)
unshare --net="$server" true
ip link set lo up
ip link add eth0 type veth peer name eth0 netns "$server"
nsenter --net="$server" ip address add 10.0.0.11/24 dev eth0
nsenter --net="$server" ip link set eth0 up
nsenter --net="$server" python3 listen.py &
trap "kill $!" EXIT
until nsenter --net="$server" ss --no-header --listening --tcp | grep --quiet :6443; do sleep 0.05; done

# The agent's own: what networking of its configuration says.
jq --raw-output '.bridges | keys[]' "$network" | while read -r name; do
  ip link add "$name" type bridge
done
jq --raw-output '.interfaces[] | .name as $name | .addresses[] | "\(.address)/\(.prefixLength) dev \($name)"' "$network" |
  while read -r address; do
    ip address add $address
    ip link set "${address##* }" up
  done
jq --raw-output '.defaultGateway // empty | "\(.address)" + if .interface then " dev \(.interface)" else "" end
  + if .metric then " metric \(.metric)" else "" end' "$network" |
  while read -r gateway; do ip route add default via $gateway; done
nft --file service.nft
# endregion network

# region look
device=$(ip -json route show default | jq --raw-output '.[0].dev // empty')
echo "default route:  ${device:-none}"
# Kubernetes takes the first address of that interface which is not of this machine or link alone.
if [ "$device" ]; then
  echo "address:        $(ip -json address show dev "$device" scope global | jq --raw-output '.[0].addr_info[0].local')"
fi
if said=$(timeout 5 bash -c ': < /dev/tcp/10.43.0.1/443' 2>&1); then said=connected; fi
echo "10.43.0.1:443:  ${said##*: }"
# endregion look
