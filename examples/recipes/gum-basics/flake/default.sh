name=$(gum input --header 'Host name' --value="$1")
echo "status $?, answer '$name'"
