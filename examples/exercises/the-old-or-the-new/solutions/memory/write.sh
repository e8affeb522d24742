# write.sh FILE COMMAND...: FILE becomes what COMMAND prints.
file=$1
shift
text=$("$@") || exit 1
printf '%s\n' "$text" > "$file.new" && mv "$file.new" "$file"
