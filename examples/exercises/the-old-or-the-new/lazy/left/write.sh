# write.sh FILE COMMAND...: FILE becomes what COMMAND prints.
set -e
file=$1
shift
"$@" > "$file.new"
mv "$file.new" "$file"
