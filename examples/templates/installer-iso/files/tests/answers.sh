# The installer without a terminal: what is written, what is refused, and what a machine makes of it.
set -euo pipefail
tests=$(dirname "$0")

site-config --dir site --answers "$tests/answers.yaml"
test "$(yq .hostname site/site-config.yaml)" = node1
test "$(stat --format %a site/token)" = 600

# What is wrong is refused, and what was there stays.
before=$(cat site/site-config.yaml)
if site-config --dir site --answers "$tests/wrong.yaml" 2> problems; then
  echo 'wrong.yaml was accepted'
  exit 1
fi
grep --quiet 'address: ' problems
test "$before" = "$(cat site/site-config.yaml)"

# An older file becomes a new one.
mkdir older
cp "$tests/old.yaml" older/site-config.yaml
printf '%s\n' 'gateway: 10.0.0.1' 'dns: 10.0.0.2' 'token: another-token' > new.yaml
site-config --dir older --answers new.yaml
test "$(yq .address older/site-config.yaml)" = 10.0.0.9/24

site-apply --file site/site-config.yaml --run run
grep --quiet '^Address=10.0.0.5/24$' run/systemd/network/10-site.network
grep --quiet '^Gateway=10.0.0.1$' run/systemd/network/10-site.network

# Which disks of a machine may be erased, each refusal by a word of it.
disk() {
  local expected=$2 said
  said=$(site-install --check "$1" --least 640 --disks "$tests/${3-disks.json}" 2>&1 || true)
  [[ $said == *"$expected"* ]] || { echo "$1: $said"; exit 1; }
}
disk /dev/vda 'may be erased'
disk /dev/sda 'There is no disk'
disk /dev/vdb 'too small'
disk /dev/vdc 'read-only'
disk /dev/vdd 'in use'
disk /dev/vdd1 'Name a whole disk'
disk /dev/vde 'may be erased'
disk /dev/vde 'has an installed system' installed.json
disk /dev/vda 'on another disk' installed.json
