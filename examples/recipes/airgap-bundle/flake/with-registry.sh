# with-registry COMMAND…: runs COMMAND while a registry answers on this machine. It stands for one on the internet.
content=$(mktemp --directory)
log=$content/log
touch "$log"
crane registry serve --address 127.0.0.1:5000 --disk "$content" 2> "$log" &
trap 'kill $!' EXIT
until grep --quiet 'serving on' "$log"; do sleep 0.1; done

# Its images have one layer, with one file.
push() {
  mkdir "$content/$1"
  echo "$1 $2" > "$content/$1/$1"
  tar --create --file "$content/$1.tar" --directory "$content/$1" \
    --mtime @0 --owner 0 --group 0 --numeric-owner --mode 755 "$1"
  crane append --new_layer "$content/$1.tar" --new_tag "127.0.0.1:5000/$1:$2"
  crane mutate --set-platform linux/amd64 --entrypoint "/$1" "127.0.0.1:5000/$1:$2"
} > "$log" 2>&1
push cache 7.2
push proxy 3.1

"$@"
