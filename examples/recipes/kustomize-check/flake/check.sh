# check.sh FILE: are all objects of FILE what kubectl's own types say? It asks no cluster: `--local` decodes an object
# into its type and prints it again, without the fields that the type does not have.
set -eu
fields='paths(type != "object" and type != "array" and . != null and . != false and . != 0 and . != "")'
failed=0
yq --output-format json --indent 0 '.' "$1" > objects
while IFS= read -r object; do
  name=$(jq --raw-output '"\(.kind)/\(.metadata.name)"' <<< "$object")
  case $name in
    Service/*) change=(selector checked=yes) ;;
    *) change=(image '*=checked') ;;
  esac
  if printed=$(kubectl set "${change[@]}" --local --filename - --output json <<< "$object" 2> error); then
    jq --raw-output --argjson printed "$printed" --arg name "$name" \
      "[$fields] - [\$printed | $fields] | map(select(.[:2] != [\"spec\", \"selector\"]))[]
        | \"\(\$name): no such field: \(map(tostring) | join(\".\"))\"" <<< "$object" > unknown
    if [ -s unknown ]; then
      cat unknown
      failed=1
    fi
  elif ! grep --quiet 'not a pod or does not have a pod template' error; then
    # Other kinds are decoded, and not printed again.
    echo "$name: $(cat error)"
    failed=1
  fi
done < objects
exit "$failed"
