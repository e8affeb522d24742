# Replacing text: substitute in out …, substituteInPlace file …, substituteAll, substituteStream.
_replaceIsOld=false
substituteStream() {
  local var=$1 description=$2 mode pattern replacement
  shift 2
  while (($#)); do
    mode=$1
    case $mode in
    --replace)
      if ! $_replaceIsOld; then
        echo "substituteStream() in derivation $name: WARNING: '--replace' is deprecated, use --replace-{fail,warn,quiet}. ($description)" >&2
        _replaceIsOld=true
      fi
      mode=--replace-warn
      ;&
    --replace-fail | --replace-warn | --replace-quiet)
      pattern=$2 replacement=$3
      shift 3
      if [[ ${!var} != *"$pattern"* ]]; then
        case $mode in
        --replace-warn) printf "substituteStream() in derivation $name: WARNING: pattern %q doesn't match anything in %s\n" "$pattern" "$description" >&2 ;;
        --replace-fail)
          printf "substituteStream() in derivation $name: ERROR: pattern %q doesn't match anything in %s\n" "$pattern" "$description" >&2
          return 1
          ;;
        esac
      fi
      ;;
    --subst-var)
      if ! [[ $2 =~ ^[a-zA-Z_][a-zA-Z0-9_]*$ ]]; then
        echo "substituteStream() in derivation $name: ERROR: substitution variables must be valid Bash names, \"$2\" isn't." >&2
        return 1
      fi
      if [ -z "${!2+x}" ]; then
        echo "substituteStream() in derivation $name: ERROR: variable \$$2 is unset" >&2
        return 1
      fi
      pattern=@$2@ replacement=${!2}
      shift 2
      ;;
    --subst-var-by)
      pattern=@$2@ replacement=$3
      shift 3
      ;;
    *)
      echo "substituteStream() in derivation $name: ERROR: Invalid command line argument: $1" >&2
      return 1
      ;;
    esac
    printf -v "$var" '%s' "${!var//"$pattern"/"$replacement"}"
  done
  printf '%s' "${!var}"
}

# A file's content in a variable; bash has no strings with null bytes, and read stops at the first.
consumeEntire() {
  ! IFS= read -r -d '' "$1" || {
    echo "consumeEntire(): ERROR: Input null bytes, won't process" >&2
    return 1
  }
}

substitute() {
  local from=$1 to=$2 text
  if [ ! -f "$from" ]; then
    echo "substitute(): ERROR: file '$from' does not exist" >&2
    return 1
  fi
  consumeEntire text <"$from"
  # From the store, files come without write permission.
  if [ -e "$to" ]; then chmod u+w "$to"; fi
  substituteStream text "file '$from'" "${@:3}" >"$to"
}

substituteInPlace() {
  local files=() file
  while (($#)) && [[ $1 != --* ]]; do
    files+=("$1")
    shift
  done
  if [ ${#files[@]} = 0 ]; then
    echo "substituteInPlace called without any files to operate on (files must come before options!)" >&2
    return 1
  fi
  for file in "${files[@]}"; do substitute "$file" "$file" "$@"; done
}

# All @variables@ that start with a lowercase letter.
_allVariables() {
  local variable
  _variables=()
  for variable in $(compgen -e; echo name); do
    if [[ $variable =~ ^[a-z][a-zA-Z0-9_]*$ ]]; then _variables+=(--subst-var "$variable"); fi
  done
}
substituteAllStream() {
  local _variables
  _allVariables
  substituteStream "$1" "$2" "${_variables[@]}"
}
substituteAll() {
  local _variables
  _allVariables
  substitute "$1" "$2" "${_variables[@]}"
}
substituteAllInPlace() { substituteAll "$1" "$1"; }
