# write.sh FILE COMMAND...: FILE becomes what COMMAND prints.
file=$1
shift
if text=$("$@"); then printf '%s\n' "$text" > "$file"; fi
