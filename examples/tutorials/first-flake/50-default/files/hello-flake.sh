# The package adds the first line, `set -euo pipefail` and the path of its programs; shellcheck reads it when it is built.
greeted=${1:-$(basename "$HOME")}
echo "Hello, $greeted, from hello-flake."
