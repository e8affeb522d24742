# shellcheck shell=bash
# types.sh FILE: has every object of FILE a kind that kubectl knows, and only fields of that kind? It asks no cluster:
# with --local kubectl reads the object into its own type, and prints back what the type has.
set -o errexit -o nounset -o pipefail

# Values that say nothing are not printed back.
fields='[paths(scalars | . and . != 0 and . != "")]'
failed=0
while IFS= read -r object; do
  name=$(jq --raw-output '.kind + "/" + .metadata.name' <<< "$object")
  case $(jq --raw-output .kind <<< "$object") in
    # A command that prints the object needs something to change: what it changes is not compared.
    Service) change=(selector checked=yes) ;;
    *) change=(image '*=checked') ;;
  esac
  if ! printed=$(kubectl set "${change[@]}" --local --filename - --output json <<< "$object" 2> error); then
    if grep --quiet 'does not have a pod template' error; then
      echo "$name: a kind that kubectl knows"
    else
      echo "$name: $(cat error)" >&2
      failed=1
    fi
    continue
  fi
  unknown=$(jq --raw-output --argjson printed "$printed" "$fields - (\$printed | $fields)
    | map(select(.[:2] != [\"spec\", \"selector\"]) | map(tostring) | join(\".\")) | join(\", \")" <<< "$object")
  if [ -n "$unknown" ]; then
    echo "$name: no such field: $unknown" >&2
    failed=1
  else
    echo "$name: a kind that kubectl knows, with its fields"
  fi
done < <(yq --output-format json --indent 0 . "$1")
exit "$failed"
