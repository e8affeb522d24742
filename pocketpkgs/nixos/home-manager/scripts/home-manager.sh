# home-manager build|switch --flake REF[#NAME] [-b EXTENSION] [-n] [-v], home-manager generations
set -eu

usage() {
  echo "Usage: home-manager build|switch --flake REF[#NAME] [-b EXTENSION] [-n] [-v]" >&2
  echo "       home-manager generations" >&2
  exit 1
}

command=
flake=.
while (($# > 0)); do
  case $1 in
  build | switch | generations) command=$1 ;;
  --flake)
    flake=${2:?}
    shift
    ;;
  -b)
    export HOME_MANAGER_BACKUP_EXT=${2:?}
    shift
    ;;
  -n | --dry-run) export DRY_RUN=1 ;;
  -v | --verbose) export VERBOSE=1 ;;
  *) usage ;;
  esac
  shift
done

generation() {
  local name=${flake#*#} ref=${flake%%#*}
  if [[ $flake != *#* ]]; then name=$USER; fi
  nix build --no-link --print-out-paths "$ref#homeConfigurations.\"$name\".activationPackage"
}

case $command in
build) ln -sfn "$(generation)" result ;;
switch) "$(generation)"/activate ;;
generations)
  profiles=${XDG_STATE_HOME:-$HOME/.local/state}/nix/profiles
  for link in "$profiles"/home-manager-*-link; do
    [[ -L $link ]] || continue
    number=${link##*/home-manager-}
    current=
    if [[ $(readlink "$profiles/home-manager") == "${link##*/}" ]]; then current=" (current)"; fi
    echo "id ${number%-link} -> $(readlink "$link")$current"
  done
  ;;
*) usage ;;
esac
