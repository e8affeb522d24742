# layers.sh ARCHIVE: the image's layers, and what is in each.
set -eu
work=$(mktemp --directory)
tar --extract --file "$1" --directory "$work"
number=0
for layer in $(jq --raw-output '.[0].Layers[]' "$work/manifest.json"); do
  number=$((number + 1))
  # A store path counts as one thing, and so does a folder at the root.
  content=$(tar --list --file "$work/$layer" |
    sed --regexp-extended 's,^\./,,; s,^(nix/store/[^/]+|[^/]+)/.*,\1,; /^(nix(\/store)?\/?)?$/d; s,^,/,' |
    sort --unique | paste --serial --delimiters ' ')
  echo "layer $number: $content"
done
