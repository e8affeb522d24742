name=$(gum choose staging production)
echo "gum: exit status $?"
echo "deploying to '$name'"
