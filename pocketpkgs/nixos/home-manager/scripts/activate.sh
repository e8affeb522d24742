# What activation steps may use, and what the steps about files call.

# Messages.
errorEcho() { echo "$*"; }
warnEcho() { echo "$*"; }
noteEcho() { echo "$*"; }
verboseEcho() { if [[ -v VERBOSE ]]; then echo "$*"; fi; }
_i() {
  local format=$1
  shift
  # shellcheck disable=SC2059
  printf "$format\n" "$@"
}
_iNote() { _i "$@"; }
_iWarn() { _i "$@"; }
_iError() { _i "$@"; }
_iVerbose() { if [[ -v VERBOSE ]]; then _i "$@"; fi; }

# run [--quiet|--silence] COMMAND: runs it, or with DRY_RUN says what would be run.
run() {
  local how=
  case $1 in
  --quiet | --silence)
    how=$1
    shift
    ;;
  esac
  if [[ -v DRY_RUN ]]; then
    echo "$@"
  elif [[ $how == --quiet ]]; then
    "$@" >/dev/null
  elif [[ $how == --silence ]]; then
    "$@" >/dev/null 2>&1
  else
    "$@"
  fi
}

checkStringEq() {
  if [[ $2 != "$3" ]]; then
    _iError '%s is "%s", expected "%s"' "$1" "$2" "$3"
    exit 1
  fi
}
checkPathEq() {
  if ! [[ $2 -ef $3 ]]; then
    _iError '%s is "%s", expected "%s"' "$1" "$2" "$3"
    exit 1
  fi
}

# Whether two files, or two folders, have the same content.
same() {
  if [[ -d $1 && -d $2 ]]; then
    diff -rq "$1" "$2" &>/dev/null
  else
    cmp --quiet "$1" "$2"
  fi
}

# Whether a link leads into some generation's files.
isOurs() {
  [[ $(readlink "$1") == */*-home-manager-files/* ]]
}

isForced() {
  local path
  for path in "${forcedPaths[@]}"; do
    if [[ $1 == "$path"* ]]; then return 0; fi
  done
  return 1
}

# Relative paths of all files of a generation, NUL after each.
filesOf() {
  find "$(readlink -e "$1/home-files")" '(' -type f -or -type l ')' -printf '%P\0'
}

# Before anything is written: is a file in the way that is not ours?
checkNewGenCollision() {
  local errors=() path source target backup
  while IFS= read -r -d '' path; do
    source=$(readlink -e "$newGenPath/home-files")/$path
    target=$HOME/$path
    if isForced "$path"; then
      verboseEcho "Skipping collision check for $target"
    elif [[ -e $target ]] && ! isOurs "$target"; then
      if cmp -s "$source" "$target"; then
        warnEcho "Existing file '$target' is in the way of '$source', will be skipped since they are the same"
      elif [[ ! -L $target && -n ${HOME_MANAGER_BACKUP_EXT:-} ]]; then
        backup=$target.$HOME_MANAGER_BACKUP_EXT
        if [[ ! -e $backup ]]; then
          warnEcho "Existing file '$target' is in the way of '$source', will be moved to '$backup'"
        elif [[ -n ${HOME_MANAGER_BACKUP_OVERWRITE:-} ]]; then
          warnEcho "Existing file '$target' is in the way of '$source' and '$backup' exists. Backup will be clobbered due to HOME_MANAGER_BACKUP_OVERWRITE=1"
        else
          errors+=("Existing file '$backup' would be clobbered by backing up '$target'")
        fi
      else
        errors+=("Existing file '$target' would be clobbered")
      fi
    fi
  done < <(filesOf "$newGenPath")

  if ((${#errors[@]} == 0)); then return 0; fi
  cat <<'END'
Please do one of the following:
- In standalone mode, use 'home-manager switch -b backup' to back up files automatically.
- When used as a NixOS or nix-darwin module, set either
  - 'home-manager.backupFileExtension', or
  - 'home-manager.backupCommand',
  to move the file to a new location in the same directory, or run a custom command.
- Set 'force = true' on the related file options to forcefully overwrite the files below. eg. 'xdg.configFile."mimeapps.list".force = true'
END
  for path in "${errors[@]}"; do errorEcho "$path"; done
  return 1
}

# Links of the former generation that the new one does not have.
cleanOldGen() {
  if [[ ! -v oldGenPath || ! -e $oldGenPath/home-files ]]; then return; fi
  _i "Cleaning up orphan links from %s" "$HOME"
  local path target
  while IFS= read -r -d '' path; do
    target=$HOME/$path
    if [[ -e $newGenPath/home-files/$path ]]; then
      verboseEcho "Checking $target: exists"
    elif ! isOurs "$target"; then
      warnEcho "Path '$target' does not link into a Home Manager generation. Skipping delete."
    else
      verboseEcho "Checking $target: gone (deleting)"
      run rm $VERBOSE_ARG "$target"
      # Folders that are empty now go too, but never the home itself.
      if [[ $path == */* ]]; then
        (cd "$HOME" && run rmdir $VERBOSE_ARG -p --ignore-fail-on-non-empty "$(dirname "$path")")
      fi
    fi
  done < <(filesOf "$oldGenPath")
}

linkNewGen() {
  _i "Creating home file links in %s" "$HOME"
  local files path source target
  files=$(readlink -e "$newGenPath/home-files")
  while IFS= read -r -d '' path; do
    source=$files/$path
    target=$HOME/$path
    if [[ -e $target && ! -L $target && -n ${HOME_MANAGER_BACKUP_EXT:-} ]] && ! isForced "$path"; then
      if ! cmp -s "$source" "$target"; then
        run mv $VERBOSE_ARG "$target" "$target.$HOME_MANAGER_BACKUP_EXT" || errorEcho "Moving '$target' failed!"
      fi
    fi
    if [[ -e $target && ! -L $target ]] && cmp -s "$source" "$target"; then
      verboseEcho "Skipping '$target' as it is identical to '$source'"
    else
      run mkdir -p $VERBOSE_ARG "$(dirname "$target")"
      run ln -Tsf $VERBOSE_ARG "$source" "$target" || exit 1
    fi
  done < <(filesOf "$newGenPath")
}

# The profile: home-manager-1-link, home-manager-2-link, …, and the one that holds.
newProfileGeneration() {
  local last=0 link number
  for link in "$genProfilePath"-*-link; do
    number=${link#"$genProfilePath"-}
    number=${number%-link}
    if [[ $number =~ ^[0-9]+$ ]] && ((number > last)); then last=$number; fi
  done
  run mkdir -p "$(dirname "$genProfilePath")"
  run ln -Tsfn "$newGenPath" "$genProfilePath-$((last + 1))-link"
  run ln -Tsfn "$(basename "$genProfilePath")-$((last + 1))-link" "$genProfilePath"
}

hmDriverVersion=0
while (($# > 0)); do
  case $1 in
  --driver-version)
    if (($# < 2)); then
      errorEcho "$0: no driver version specified" >&2
      exit 1
    fi
    hmDriverVersion=$2
    shift 2
    ;;
  *)
    _iError "%s: unknown option '%s'" "$0" "$1" >&2
    exit 1
    ;;
  esac
done

if [[ -v VERBOSE ]]; then VERBOSE_ARG=--verbose; else VERBOSE_ARG=; fi
if [[ -v DRY_RUN ]]; then DRY_RUN_CMD=echo; else DRY_RUN_CMD=; fi
export VERBOSE_ARG DRY_RUN_CMD
forcedPaths=()

_i "Starting Home Manager activation"
if [[ -v DRY_RUN ]]; then _i "This is a dry run"; else _iVerbose "This is a live run"; fi

stateHome=${XDG_STATE_HOME:-$HOME/.local/state}
genProfilePath=$stateHome/nix/profiles/home-manager
currentGenGcPath=$stateHome/home-manager/gcroots/current-home
if [[ -e $currentGenGcPath ]]; then oldGenPath=$(readlink -e "$currentGenGcPath"); fi
