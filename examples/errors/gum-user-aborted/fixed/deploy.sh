name=$(gum choose staging production) || exit
echo "gum: exit status $?"
echo "deploying to '$name'"
