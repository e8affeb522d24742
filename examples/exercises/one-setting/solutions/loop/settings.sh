# settings.sh FILE NAME: prints the value of NAME in FILE, which has lines such as "hostname: node1".
while IFS= read -r line; do
  if [ "${line%%: *}" = "$2" ]; then
    printf '%s\n' "${line#*: }"
    exit
  fi
done < "$1"
exit 1
