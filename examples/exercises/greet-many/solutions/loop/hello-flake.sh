# The package adds the first line, `set -euo pipefail` and the path of its programs; shellcheck reads it when it is built.
if [ $# -eq 0 ]; then
  set -- "$(basename "$HOME")"
fi
for greeted in "$@"; do
  echo "Hello, $greeted, from hello-flake."
done
