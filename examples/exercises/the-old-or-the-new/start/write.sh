# write.sh FILE COMMAND...: FILE becomes what COMMAND prints.
file=$1
shift
"$@" > "$file"
