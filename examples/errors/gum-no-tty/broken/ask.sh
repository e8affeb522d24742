set -e
name=$(gum choose staging production)
echo "deploying to $name"
