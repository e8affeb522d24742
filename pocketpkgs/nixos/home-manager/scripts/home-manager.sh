# home-manager build|switch --flake REF[#NAME] [-b EXTENSION] [-n] [-v], and what looks after generations.
set -eu -o pipefail

usage() {
  cat >&2 <<'END'
Usage: home-manager [--flake REF[#NAME]] [-b EXTENSION] [-n] [-v] COMMAND
  build                        builds the home into ./result
  switch [--rollback]          activates it, or the generation before
  generations                  lists the generations
  remove-generations ID...     removes some
  expire-generations TIME      removes those that are older, for example "-30 days"
END
  exit 1
}
die() {
  echo "$1" >&2
  exit 1
}

command='' flake='' rollback='' arguments=()
while (($# > 0)); do
  case $1 in
  build | switch | generations) command=$1 ;;
  remove-generations | expire-generations)
    command=$1
    shift
    arguments=("$@")
    break
    ;;
  --flake | -b)
    if (($# < 2)); then die "home-manager: the option $1 needs an argument"; fi
    if [[ $1 == -b ]]; then export HOME_MANAGER_BACKUP_EXT=$2; else flake=$2; fi
    shift
    ;;
  --rollback)
    if [[ $command != switch ]]; then die "home-manager: --rollback can only be used after switch"; fi
    rollback=1
    ;;
  -n | --dry-run) export DRY_RUN=1 ;;
  -v | --verbose) export VERBOSE=1 ;;
  *) usage ;;
  esac
  shift
done
profiles=${XDG_STATE_HOME:-$HOME/.local/state}/nix/profiles
run() { if [[ -v DRY_RUN ]]; then echo "$@"; else "$@"; fi; }

# The installable: without a name it is user@host where the flake has that, else user.
installable() {
  local ref=${flake%%#*} name=$USER host
  if [[ $flake == *#* ]]; then
    name=${flake#*#}
  else
    for host in "$(uname -n)" "$(uname -n | cut -d. -f1)"; do
      if [[ $(nix eval "$ref#homeConfigurations" --apply "x: x ? \"$USER@$host\"") == true ]]; then name=$USER@$host; fi
    done
  fi
  echo "$ref#homeConfigurations.\"$name\".activationPackage"
}
if [[ -z $flake ]]; then flake=${XDG_CONFIG_HOME:-$HOME/.config}/home-manager; fi

remove() {
  local id
  cd "$profiles"
  for id; do
    if [[ ! -e home-manager-$id-link ]]; then
      echo "No generation with ID $id" >&2
    elif [[ home-manager-$id-link == "$(readlink home-manager)" ]]; then
      echo "Cannot remove the current generation $id" >&2
    else
      echo "Removing generation $id"
      run rm "home-manager-$id-link"
    fi
  done
}

case $command in
build) nix build --out-link result "$(installable)" ;;
switch)
  if [[ -n $rollback ]]; then
    run nix-env --profile "$profiles/home-manager" --rollback
    generation=$profiles/home-manager
  else
    generation=$(nix build --no-link --print-out-paths "$(installable)")
    run mkdir -p "$profiles"
    run nix-env --profile "$profiles/home-manager" --set "$generation"
  fi
  "$generation/activate" --driver-version 1
  ;;
generations)
  cd "$profiles"
  current=$(readlink home-manager)
  find . -name 'home-manager-*-link' -printf '%T@ %TY-%Tm-%Td %TH:%TM : id %f -> %l\n' | sort -rn | cut -d' ' -f2- |
    sed -E -e "/ $current / s/\$/ (current)/" -e 's/id home-manager-([0-9]+)-link/id \1/'
  ;;
remove-generations) remove "${arguments[@]}" ;;
expire-generations)
  if ((${#arguments[@]} != 1)); then die "expire-generations expects one argument, got ${#arguments[@]}."; fi
  mapfile -t old < <(find "$profiles" -name 'home-manager-*-link' -not -newermt "${arguments[0]}" | sed 's/^.*-\([0-9]*\)-link$/\1/' | sort -n)
  remove "${old[@]}"
  ;;
*) usage ;;
esac
