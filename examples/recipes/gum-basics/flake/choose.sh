role=$(gum choose --header 'Role in the cluster' --selected=agent server agent)
echo "status $?, answer '$role'"
