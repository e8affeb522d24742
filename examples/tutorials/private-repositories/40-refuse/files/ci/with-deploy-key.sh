#!/usr/bin/env bash
# with-deploy-key.sh COMMAND...: runs COMMAND so that git reads private repositories with the deploy key, and with no
# other key. The key is the text of $DEPLOY_KEY, or the file $DEPLOY_KEY_FILE.
set -o errexit -o nounset -o pipefail

refuse() {
  echo "with-deploy-key.sh: $1" >&2
  exit 2
}

ci=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
grep --quiet '^[^#]' "$ci/known_hosts" || refuse "ci/known_hosts has no key; the file says how to write it"
if [ -n "${DEPLOY_KEY_FILE:-}" ]; then
  key=$(cat "$DEPLOY_KEY_FILE")
else
  key=${DEPLOY_KEY:-}
fi
[ -n "$key" ] || refuse "set DEPLOY_KEY to the text of the deploy key, or DEPLOY_KEY_FILE to its file"
# COMMAND runs builds and tests; none of them needs the key itself.
unset DEPLOY_KEY DEPLOY_KEY_FILE

"$@"
