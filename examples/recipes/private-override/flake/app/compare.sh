# Which derivations stay the same when lib comes from somewhere else?
derivations() {
  nix eval --json .#packages.x86_64-linux --no-write-lock-file \
    --apply 'builtins.mapAttrs (_: package: package.drvPath)' "$@" 2> /dev/null
}
locked=$(derivations)
printf '%-22s %-7s %-7s %-7s %s\n' 'lib from' value source date rev
while read -r name url; do
  other=$(derivations --override-input lib "$url")
  words=$(jq -nr --argjson a "$locked" --argjson b "$other" \
    '["value", "source", "date", "rev"] | map(if $a[.] == $b[.] then "same" else "other" end) | join(" ")')
  # shellcheck disable=SC2086
  printf '%-22s %-7s %-7s %-7s %s\n' "$name" $words
done < "$1"
