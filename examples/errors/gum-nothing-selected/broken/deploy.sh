name=$(gum choose < hosts.txt)
echo "gum: exit status $?"
echo "deploying to '$name'"
