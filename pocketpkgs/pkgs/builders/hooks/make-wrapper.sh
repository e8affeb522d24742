# makeWrapper program wrapper flags…: a script that sets an environment and runs the program.
#   --set, --set-default VAR VALUE; --unset VAR; --prefix, --suffix VAR SEPARATOR VALUE
#   --run COMMAND; --chdir DIR; --add-flag FLAG; --add-flags, --append-flags FLAGS; --argv0 NAME, --inherit-argv0
assertExecutable() {
  local file=$1
  [[ -f $file && -x $file ]] || die "Cannot wrap '$file' because it is not an executable file"
}
die() {
  echo "$0: $*" >&2
  exit 1
}
makeWrapper() { makeShellWrapper "$@"; }
makeShellWrapper() {
  local original=$1 wrapper=$2 before= after= argv0='"$0"' text
  shift 2
  assertExecutable "$original"
  text="#! @shell@ -e"$'\n'
  # What a wrapper with --prefix or --suffix starts with: each value is in the variable once.
  local search='add() {
  local rest=$2${!1-}$2
  rest=${rest//"$2$3$2"/"$2"}
  rest=${rest#"$2"}
  rest=${rest%"$2"}
  if [ "$4" = front ]; then
    export "$1=$3${rest:+$2$rest}"
  else
    export "$1=${rest:+$rest$2}$3"
  fi
}
'
  local flag part
  while (($#)); do
    flag=$1
    shift
    case $flag in
    --set) text+="export $1=${2@Q}"$'\n' && shift 2 ;;
    --set-default) text+="export $1=\${$1-${2@Q}}"$'\n' && shift 2 ;;
    --unset) text+="unset $1"$'\n' && shift ;;
    --run) text+="$1"$'\n' && shift ;;
    --chdir) text+="cd ${1@Q}"$'\n' && shift ;;
    --prefix | --suffix)
      local parts=() index
      text+=$search search=
      IFS=$2 read -r -a parts <<<"$3"
      if [ "$flag" = --prefix ]; then
        # The first value comes first in the end.
        for ((index = ${#parts[@]} - 1; index >= 0; index--)); do text+="add $1 ${2@Q} ${parts[index]@Q} front"$'\n'; done
      else
        for part in "${parts[@]}"; do text+="add $1 ${2@Q} ${part@Q} back"$'\n'; done
      fi
      shift 3
      ;;
    --prefix-each | --suffix-each | --prefix-contents | --suffix-contents | --resolve-argv0)
      die "pocketpkgs' makeWrapper has no $flag"
      ;;
    --add-flag) before+=" ${1@Q}" && shift ;;
    --append-flag) after+=" ${1@Q}" && shift ;;
    --add-flags) before+=" $1" && shift ;;
    --append-flags) after+=" $1" && shift ;;
    --argv0) argv0=${1@Q} && shift ;;
    --inherit-argv0) argv0='"$0"' ;;
    *) die "makeWrapper doesn't understand the arg $flag" ;;
    esac
  done
  mkdir -p "$(dirname "$wrapper")"
  printf '%sexec -a %s "%s" %s "$@" %s\n' "$text" "$argv0" "$original" "$before" "$after" >"$wrapper"
  chmod +x "$wrapper"
}
# wrapProgram program flags…: the program becomes .program-wrapped, and the wrapper takes its place.
wrapProgram() { wrapProgramShell "$@"; }
wrapProgramShell() {
  local program=$1 hidden
  assertExecutable "$program"
  hidden=$(dirname "$program")/.$(basename "$program")-wrapped
  while [ -e "$hidden" ]; do hidden+=_; done
  mv "$program" "$hidden"
  makeShellWrapper "$hidden" "$program" --inherit-argv0 "${@:2}"
}
