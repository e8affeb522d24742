name=$(gum input --header 'Host name' --value "$1" | sed -n 1p)
echo "answer '$name'"
