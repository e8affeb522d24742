# Builds the tree that a generation links into the home.
mkdir -p "$out"
root=$(realpath -m "$out")

# place SOURCE TARGET EXECUTABLE RECURSIVE: one entry of home.file
place() {
  local source=$1 target
  target=$(realpath -m "$root/$2")

  case $target in
  "$root"/*) ;;
  *)
    echo "Error installing file '$2' outside \$HOME" >&2
    exit 1
    ;;
  esac
  if [ -e "$target" ] && [ ! -d "$target" ]; then
    echo "$2 conflicts with recursively symlinked file" >&2
    return
  fi

  mkdir -p "$(dirname "$target")"
  if [ -d "$source" ]; then
    if [ "$4" = true ]; then
      mkdir -p "$target"
      cp -rs "$source"/. "$target"
      find "$target" -type d -exec chmod u+w {} +
    else
      ln -s "$source" "$target"
    fi
  elif [ "$3" = inherit ] || { [ "$3" = true ] && [ -x "$source" ]; } || { [ "$3" = false ] && [ ! -x "$source" ]; }; then
    ln -s "$source" "$target"
  else
    # The bit differs, so the file is another one.
    cp "$source" "$target"
    if [ "$3" = true ]; then chmod +x "$target"; else chmod -x "$target"; fi
  fi
}
