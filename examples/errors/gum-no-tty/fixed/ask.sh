set -e
name=staging
if test -t 0; then name=$(gum choose staging production); fi
echo "deploying to $name"
