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

ssh-keygen -q -t ed25519 -N "" -f key
echo "git.example.com $(cut -d ' ' -f 1,2 key.pub)" > "$folder/known_hosts"
refused bash "$script" true | grep --quiet 'set DEPLOY_KEY' || fail "runs without a key"

# shellcheck disable=SC2016
DEPLOY_KEY=$(cat key) bash "$script" bash -c '
  $GIT_SSH_COMMAND -G git@git.example.com > config
  ssh-keygen -y -f "$(sed -n "s/^identityfile //p" config)" > public
  stat --format %a "$(sed -n "s/^identityfile //p" config)" > mode
  echo "${DEPLOY_KEY:-}" > left' || fail "ssh cannot read the key"
cmp --silent public key.pub || fail "another key"
[ "$(cat mode)" = 600 ] || fail "others can read the key"
[ -z "$(cat left)" ] || fail "the command can read the key"
for line in 'identityfile /' 'userknownhostsfile /' 'stricthostkeychecking true' 'identitiesonly yes' 'batchmode yes'; do
  grep --quiet "^$line" config || fail "ssh has no $line"
done
[ ! -e "$(sed -n 's/^identityfile //p' config)" ] || fail "the key is left behind"
