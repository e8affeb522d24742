# shellcheck shell=bash
# run.sh SCRIPT: tests of with-deploy-key.sh. ssh -G prints what ssh would do, without a connection.
set -o errexit -o nounset -o pipefail
script=$1
folder=$(dirname "$script")

fail() {
  echo "FAILED: $1"
  exit 1
}

# Prints what it says of a refusal; it must end with 2.
refused() {
  local status=0
  "$@" 2>&1 || status=$?
  [ "$status" -eq 2 ] || fail "ended with $status and not with 2"
}

echo '# no key' > "$folder/known_hosts"
DEPLOY_KEY=key refused bash "$script" true | grep --quiet 'known_hosts has no key' || fail "runs without known hosts"
