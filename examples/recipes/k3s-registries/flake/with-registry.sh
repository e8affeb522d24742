# with-registry COMMAND…: runs COMMAND while an empty registry answers on this machine. It stands for the site's.
content=$(mktemp --directory)
log=$content/log
touch "$log"
crane registry serve --address 127.0.0.1:5000 --disk "$content" 2> "$log" &
trap 'kill $!' EXIT
until grep --quiet 'serving on' "$log"; do sleep 0.1; done
"$@"
