name=$(gum input --header 'Host name' --placeholder node1)
echo "status $?, answer '$name'"
