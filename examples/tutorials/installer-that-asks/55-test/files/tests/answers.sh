# The installer without a terminal: what is written, what is refused, and what a machine makes of it.
set -euo pipefail
tests=$(dirname "$0")

site-config --dir site --answers "$tests/answers.yaml"
test "$(yq .hostname site/site-config.yaml)" = node1

# What is wrong is refused, and what was there stays.
before=$(cat site/site-config.yaml)
if site-config --dir site --answers "$tests/wrong.yaml" 2> problems; then
  echo 'wrong.yaml was accepted'
  exit 1
fi
grep --quiet 'address: ' problems
test "$before" = "$(cat site/site-config.yaml)"

site-apply site/site-config.yaml run
grep --quiet '^Address=10.0.0.5/24$' run/systemd/network/10-site.network
