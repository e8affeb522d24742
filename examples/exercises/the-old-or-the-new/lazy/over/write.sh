# write.sh FILE COMMAND...: FILE becomes what COMMAND prints.
file=$1
shift
half=$(mktemp)
trap 'rm -f "$half"' EXIT
"$@" > "$half" || exit 1
cat "$half" > "$file"
