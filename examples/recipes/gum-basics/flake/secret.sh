token=$(gum input --password --header 'Cluster token')
echo "status $?, ${#token} characters"
