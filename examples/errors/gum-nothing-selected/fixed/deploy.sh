if ! test -s hosts.txt; then echo 'hosts.txt names no host'; exit 1; fi
name=$(gum choose < hosts.txt) || exit
echo "deploying to '$name'"
