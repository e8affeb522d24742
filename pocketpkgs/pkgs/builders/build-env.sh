# buildEnv's tree, sourced by its command. $packagesPath has lines "priority path", $pathsToLink what is wanted.
_die() {
  printf 'pkgs.buildEnv error: %b\n' "$1" >&2
  exit 1
}
declare -i _links=0

# Whether a path is in one of pathsToLink, or above one.
_inside() {
  local wanted
  for wanted in $pathsToLink; do
    if [[ $wanted == / || ${1:-/} == "$wanted" || $1 == "$wanted"/* ]]; then return 0; fi
  done
  return 1
}
_above() {
  local wanted
  for wanted in $pathsToLink; do
    if [[ -z $1 || $wanted == "$1" || $wanted == "$1"/* ]]; then return 0; fi
  done
  return 1
}
_named() { if [[ -L $1 && ! -e $1 ]]; then echo "dangling symlink \`$1'"; else echo "\`$1'"; fi; }
_same() { [[ -f $1 && -f $2 && $(stat -Lc %a "$1") == $(stat -Lc %a "$2") ]] && cmp -s "$1" "$2"; }

# _merge relative "priority folder"…: makes the folder from those of the packages.
_merge() {
  local relative=$1 source priority folder path entry old oldPriority name target
  shift
  local -A files=() priorities=() folders=()
  for source; do
    priority=${source%% *} folder=${source#* }
    for path in "$folder"/* "$folder"/.[!.]*; do
      name=${path##*/} entry=$relative/${path##*/}
      case $entry in /nix-support | /propagated-build-inputs | */info/dir | */perllocal.pod) continue ;; esac
      if ! _inside "$entry" && ! _above "$entry"; then continue; fi
      old=${files[$name]-}
      if [ -d "$path" ] && { [ -z "$old" ] || [ -d "$old" ]; }; then
        folders[$name]+="$priority $path"$'\n'
        files[$name]=$path priorities[$name]=$priority
        continue
      fi
      if [ -z "$old" ]; then
        files[$name]=$path priorities[$name]=$priority
        continue
      fi
      oldPriority=${priorities[$name]}
      if [ "$(readlink -f "$path")" = "$(readlink -f "$old")" ] || ((priority > oldPriority)); then continue; fi
      if ((priority < oldPriority)); then
        files[$name]=$path priorities[$name]=$priority
        continue
      fi
      if [ -n "$ignoreCollisions" ]; then
        echo "warning: colliding subpath (ignored): $(_named "$path") and $(_named "$old")" >&2
      elif [ -z "$checkCollisionContents" ] || ! _same "$old" "$path"; then
        _die "two given paths contain a conflicting subpath:\n  $(_named "$path") and\n  $(_named "$old")\nhint: this may be caused by two different versions of the same package in buildEnv's \`paths\` parameter\nhint: \`pkgs.nix-diff\` can be used to compare derivations"
      fi
    done
  done
  mkdir -p "$out$extraPrefix$relative"
  for name in "${!files[@]}"; do
    entry=$relative/$name target=$out$extraPrefix$relative/$name
    local parts=()
    if [ -n "${folders[$name]-}" ]; then mapfile -t parts <<<"${folders[$name]%$'\n'}"; fi
    if [ ${#parts[@]} -gt 1 ] || { [ ${#parts[@]} = 1 ] && ! _inside "$entry"; }; then
      _merge "$entry" "${parts[@]}"
    elif _inside "$entry"; then
      ln -s "${files[$name]}" "$target"
      _links+=1
    fi
  done
}

mapfile -t _sources <"$packagesPath"
for _source in "${_sources[@]}"; do
  if [ -f "${_source#* }" ]; then
    _die "The store path ${_source#* } is a file and can't be merged into an environment using pkgs.buildEnv!"
  fi
done
_merge "" "${_sources[@]}"
echo "created $_links symlinks in user environment"
if [ -n "$manifest" ]; then ln -s "$manifest" "$out/manifest"; fi
