# forge.sh PATH FILE: the same by somebody who knows that the hash is compared.
set -eu
bash swap.sh "$@"
name=$(basename "$1")
nar=$HOME/medium/cache/nar/other.nar
sed --in-place "
  s,^NarHash:.*,NarHash: $(nix hash file --base32 --type sha256 "$nar" | sed 's,^,sha256:,'),
  s,^NarSize:.*,NarSize: $(stat --format %s "$nar")," ~/medium/cache/"${name:0:32}".narinfo
