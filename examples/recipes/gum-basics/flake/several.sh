features=$(gum choose --no-limit --header Features registry monitoring backup)
echo "status $?, answer '${features//$'\n'/, }'"
