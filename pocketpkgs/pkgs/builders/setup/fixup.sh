# fixupPhase: shebangs, rpaths, symbols and manuals of the outputs, and what each output passes on.
isELF() {
  local magic
  LC_ALL=C IFS= read -r -N 4 magic 2>/dev/null <"$1" || true
  [ "$magic" = $'\x7fELF' ]
}
isScript() {
  local magic
  LC_ALL=C IFS= read -r -N 2 magic 2>/dev/null <"$1" || true
  [ "$magic" = '#!' ]
}

# Rewrites the interpreters of scripts to store paths: with --build to those of PATH, with --host to those of HOST_PATH.
patchShebangs() {
  local pathName=PATH update= file old program arguments new
  while (($#)); do
    case $1 in
    --host) pathName=HOST_PATH ;;
    --build) pathName=PATH ;;
    --update) update=1 ;;
    --) shift && break ;;
    -*)
      echo "Unknown option $1 supplied to patchShebangs" >&2
      return 1
      ;;
    *) break ;;
    esac
    shift
  done
  echo "patching script interpreter paths in $*"
  while IFS= read -r -d '' file; do
    if ! isScript "$file"; then continue; fi
    IFS= read -r old <"$file" || true
    read -r program arguments <<<"${old:2}"
    if [[ $program == "$NIX_STORE"* && -z $update ]]; then continue; fi
    new=$program
    if [[ ${program##*/} == env ]]; then
      arguments=${arguments#-S }
      if [[ $arguments == -* || $arguments == *=* ]]; then
        echo "$file: unsupported interpreter directive \"$old\" (set dontPatchShebangs=1 and handle shebang patching yourself)" >&2
        exit 1
      fi
      read -r new arguments <<<"$arguments"
    fi
    new=$(PATH=${!pathName} type -P "${new##*/}" || true)
    if [[ -z $new || $new == "$program" ]]; then continue; fi
    new+=${arguments:+ $arguments}
    echo "$file: interpreter directive changed from \"$old\" to \"$new\""
    local mtime
    mtime=$(stat --format %y "$file")
    sed -i -e "1 s|.*|#!${new//|/\\|}|" "$file"
    touch --date "$mtime" "$file"
  done < <(find "$@" -type f -perm -0100 -print0)
}
fixupOutputHooks+=(_patchShebangsOf)
_patchShebangsOf() {
  if [[ -n ${dontPatchShebangs:-} || ! -e $prefix ]]; then return; fi
  if [[ ${output:-out} != out && $output == "$outputDev" ]]; then patchShebangs --build "$prefix"; else patchShebangs --host "$prefix"; fi
}

fixupOutputHooks+=(_patchELFOf)
_patchELFOf() {
  if [[ -n ${dontPatchELF:-} || ! -d $prefix ]]; then return; fi
  echo "shrinking RPATHs of ELF executables and libraries in $prefix"
  local file
  while IFS= read -r -d '' file; do
    if isELF "$file"; then
      echo "shrinking $file"
      patchelf --shrink-rpath "$file" || true
    fi
  done < <(find "$prefix" -type f \( -perm -0100 -o -name '*.so*' \) -print0)
}

fixupOutputHooks+=(_stripOf)
_stripOf() {
  if [ -n "${dontStrip:-}" ] || ! type -P strip >/dev/null; then return; fi
  local folder folders=() file
  for folder in lib lib64 libexec bin sbin; do
    if [ -d "$prefix/$folder" ]; then folders+=("$prefix/$folder"); fi
  done
  if [ ${#folders[@]} = 0 ]; then return; fi
  echo "stripping (with command strip and flags -S -p) in  ${folders[*]}"
  while IFS= read -r -d '' file; do
    if isELF "$file"; then strip -S -p "$file"; fi
  done < <(find "${folders[@]}" -type f -print0)
}

fixupOutputHooks+=(_compressManualsOf)
_compressManualsOf() {
  if [[ -n ${dontGzipMan:-} || ! -d $prefix/share/man ]]; then return; fi
  echo "gzipping man pages under $prefix/share/man/"
  find "$prefix/share/man" -type f -regex '.*\.[1-9n][a-z]*' -exec gzip -9 -n -f {} +
}

# Moves what matches a pattern from all outputs to one: moveToOutput include "$outputDev".
moveToOutput() {
  local pattern=$1 target=$2 output from path to
  for output in $outputs; do
    from=${!output}
    to=${!target:-}
    if [ "$from" = "$to" ]; then continue; fi
    for path in "$from"/$pattern; do
      if [ ! -e "$path" ] && [ ! -L "$path" ]; then continue; fi
      if [ "$target" = REMOVE ]; then
        echo "Removing $path"
        rm -r "$path"
      else
        echo "Moving $path to $to/${path#"$from/"}"
        mkdir -p "$to/$(dirname "${path#"$from/"}")"
        if [ -d "$path" ] && [ -d "$to/${path#"$from/"}" ]; then
          cp -a "$path/." "$to/${path#"$from/"}" && rm -r "$path"
        else
          mv "$path" "$to/${path#"$from/"}"
        fi
      fi
      rmdir --ignore-fail-on-non-empty -p "$(dirname "$path")" 2>/dev/null || true
    done
  done
}
preFixupHooks+=(_sortOutputs)
_sortOutputs() {
  if [[ $outputs != *" "* ]]; then return; fi
  local path
  for path in include lib/pkgconfig share/pkgconfig lib/cmake share/aclocal; do moveToOutput "$path" "$outputDev"; done
  moveToOutput share/man "$outputMan"
  moveToOutput share/doc "$outputDoc"
}
postFixupHooks+=(_propagateOutputs)
_propagateOutputs() {
  if [[ $outputs != *" "* || ! -e ${!outputDev} ]]; then return; fi
  local output others=
  for output in $outputBin $outputInclude $outputLib; do
    if [[ $output != "$outputDev" && " $others" != *" ${!output} "* ]]; then others+="${!output} "; fi
  done
  if [ -z "$others" ]; then return; fi
  mkdir -p "${!outputDev}/nix-support"
  printf '%s' "$others" >>"${!outputDev}/nix-support/propagated-build-inputs"
}

fixupPhase() {
  local output
  for output in $outputs; do
    if [ -e "${!output}" ]; then chmod -R u+w,u-s,g-s "${!output}"; fi
  done
  runHook preFixup
  for output in $outputs; do
    local prefix=${!output}
    runHook fixupOutput
  done
  local dev=${!outputDev}
  if [ -n "${propagatedBuildInputs:-}" ]; then
    mkdir -p "$dev/nix-support"
    echo "$propagatedBuildInputs " >"$dev/nix-support/propagated-build-inputs"
  fi
  if [ -n "${propagatedNativeBuildInputs:-}" ]; then
    mkdir -p "$dev/nix-support"
    echo "$propagatedNativeBuildInputs " >"$dev/nix-support/propagated-native-build-inputs"
  fi
  if [ -n "${setupHook:-}" ]; then
    mkdir -p "$dev/nix-support"
    substituteAll "$setupHook" "$dev/nix-support/setup-hook"
  fi
  runHook postFixup
}
