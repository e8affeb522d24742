chmod u+w "$1"
echo > "$1"
