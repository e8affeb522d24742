# find-damaged.sh: an archive is named by the hash of its file; says which paths have one that is another.
set -eu
cd ~/medium/cache/nar
for file in *.nar.zst; do
  [ "$(nix hash file --type sha256 --base32 "$file")" = "${file%.nar.zst}" ] ||
    grep --files-with-matches "$file" ../*.narinfo | xargs sed --quiet 's,^StorePath: ,,p'
done
