# Prints every line of the input, and beside it how Nix reads that line.
while read -r expression; do
  parsed=$(nix-instantiate --parse --expr "a: b: c: $expression")
  parsed=${parsed#'(a: (b: (c: '}
  printf '%-16s %s\n' "$expression" "${parsed%')))'}"
done
