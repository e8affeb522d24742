# same-images.sh MANIFESTS ARCHIVE...: are the images that the manifests name those of the archives, no more and no less?
set -eu -o pipefail
manifests=$1
shift
yq --output-format json '.' "$manifests" |
  jq --raw-output '.. | objects | .containers, .initContainers | arrays[] | .image' |
  sort --unique > named
for archive; do
  tar --extract --to-stdout --file "$archive" manifest.json | jq --raw-output '.[].RepoTags[]'
done | sort > bundled

if diff named bundled > difference; then
  cat named
else
  sed --quiet 's/^< /named in the manifests, and not in the bundle: /p; s/^> /in the bundle, and named nowhere: /p' difference
  exit 1
fi
