# write.sh FILE COMMAND...: FILE becomes what COMMAND prints.
set -e
file=$1
shift
fresh=$(mktemp "$file.XXXXXX")
trap 'rm -f "$fresh"' EXIT
"$@" > "$fresh"
mv "$fresh" "$file"
