# The environment of a build: hooks, search paths and the packages that it depends on.
set -e -o pipefail
shopt -s nullglob inherit_errexit
export SHELL=$shell
: "${outputs:=out}"

# Hooks: runHook x runs x, which is a function or a variable with commands, and then the entries of the array xHooks.
_run() {
  if declare -F "$1" >/dev/null; then
    "$@"
  else
    eval "$1"
  fi
}
_runImplicit() {
  if declare -F "$1" >/dev/null; then
    "$@"
  elif [ -n "${!1:-}" ]; then
    eval "${!1}"
  fi
}
runHook() {
  local hooks="${1%Hook}Hooks[@]" hook
  _runImplicit "$@"
  for hook in "${!hooks}"; do _run "$hook" "${@:2}"; done
}
# Runs the array first, and stops at the first that succeeds.
runOneHook() {
  local hooks="${1%Hook}Hooks[@]" hook
  for hook in "${!hooks}"; do
    if _run "$hook" "${@:2}"; then return 0; fi
  done
  [ -n "${!1:-}" ] && eval "${!1}"
}
_exitHandler() {
  local code=$?
  set +e
  if [ "$code" != 0 ]; then runHook failureHook; else runHook exitHook; fi
  exit "$code"
}
trap _exitHandler EXIT

# Lists in variables: appendToVar makeFlags A B; concatTo array makeFlags buildFlags=default.
appendToVar() {
  local -n _list=$1
  shift
  _list="${_list:+$_list }$*"
}
prependToVar() {
  local -n _list=$1
  shift
  _list="$*${_list:+ $_list}"
}
concatTo() {
  local -n _target=$1
  shift
  local spec name
  for spec; do
    name=${spec%%=*}
    local -n _source=$name
    case $(declare -p "$name" 2>/dev/null) in
    'declare -a'*) _target+=("${_source[@]}") ;;
    *)
      if [ -n "${_source:-}" ]; then
        # shellcheck disable=SC2206
        _target+=($_source)
      elif [ "$spec" != "$name" ]; then
        _target+=("${spec#*=}")
      fi
      ;;
    esac
    unset -n _source
  done
}
echoCmd() {
  printf '%s:' "$1"
  shift
  printf ' %q' "$@"
  echo
}
printWords() { printf '%s ' "$@"; }

addToSearchPathWithCustomDelimiter() {
  local before=${!2:-}
  if [[ -d $3 && "$1$before$1" != *"$1$3$1"* ]]; then export "$2=${before:+$before$1}$3"; fi
}
addToSearchPath() { addToSearchPathWithCustomDelimiter : "$@"; }

# The outputs: getAllOutputNames, and the one that each kind of file belongs to.
getAllOutputNames() { echo "$outputs"; }
_firstOutput() {
  local -n _chosen=$1
  local candidate
  if [ -z "${_chosen:-}" ]; then
    for candidate in "${@:2}" ${outputs%% *}; do
      if [ -n "${!candidate:-}" ]; then
        _chosen=$candidate
        return
      fi
    done
  fi
}
_firstOutput outputDev dev out
_firstOutput outputBin bin out
_firstOutput outputInclude "$outputDev"
_firstOutput outputLib lib out
_firstOutput outputDoc doc out
_firstOutput outputMan man "$outputBin"
_output=${outputs%% *}
prefix=${prefix:-${out:-${!_output:-}}}

# The packages: each one's setup hook is sourced, and what it propagates follows it.
# Those that run while building have host offset -1, those that the result runs with have 0.
PATH= HOST_PATH= _PATH= _HOST_PATH= _XDG_DATA_DIRS=
for _package in $initialPath; do
  addToSearchPath PATH "$_package/bin"
  # With strictDeps a script of the result gets an interpreter of buildInputs, or keeps its own.
  if [ -z "${strictDeps:-}" ]; then addToSearchPath HOST_PATH "$_package/bin"; fi
done
declare -a _envHooks=() _hostPackages=() _buildPackages=()
# addEnvHooks offset function…: calls a function with each package of the offset; with all of them without strictDeps.
addEnvHooks() {
  local name
  for name in "${@:2}"; do _envHooks+=("$1 $name"); done
}

_findInputs() {
  local package=$1 kind=$2 seen next
  local -n _packages=_${kind}Packages
  for seen in "${_packages[@]}"; do
    if [ "$seen" = "$package" ]; then return; fi
  done
  _packages+=("$package")
  if ! [ -e "$package" ]; then
    echo "build input $package does not exist" >&2
    exit 1
  fi
  local propagated=$package/nix-support/propagated-build-inputs native=$package/nix-support/propagated-native-build-inputs
  if [ -f "$propagated" ]; then
    for next in $(<"$propagated"); do _findInputs "$next" "$kind"; done
  fi
  if [[ $kind == host && -f $native ]]; then
    for next in $(<"$native"); do _findInputs "$next" build; done
  fi
}
for _package in $defaultNativeBuildInputs $nativeBuildInputs $propagatedNativeBuildInputs; do _findInputs "$_package" build; done
for _package in $buildInputs $propagatedBuildInputs; do _findInputs "$_package" host; done

_activate() {
  local package=$1 hostOffset=$2 targetOffset=$(($2 + 1))
  # A file among the inputs is a setup hook itself.
  if [ -f "$package" ]; then source "$package"; fi
  # Without strictDeps what is linked against can also be run.
  if [[ -z ${strictDeps:-} || $hostOffset == -1 ]]; then addToSearchPath _PATH "$package/bin"; fi
  if [ "$hostOffset" = -1 ]; then addToSearchPath _XDG_DATA_DIRS "$package/share"; else addToSearchPath _HOST_PATH "$package/bin"; fi
  if [ -f "$package/nix-support/setup-hook" ]; then source "$package/nix-support/setup-hook"; fi
}
for _package in "${_buildPackages[@]}"; do _activate "$_package" -1; done
for _package in "${_hostPackages[@]}"; do _activate "$_package" 0; done

_callEnvHooks() {
  local hook
  for hook in "${_envHooks[@]}"; do
    if [[ -z ${strictDeps:-} || ${hook%% *} == "$2" ]]; then "${hook#* }" "$1"; fi
  done
}
for _package in "${_buildPackages[@]}"; do _callEnvHooks "$_package" -1; done
for _package in "${_hostPackages[@]}"; do _callEnvHooks "$_package" 0; done
export PATH="${_PATH}${_PATH:+:}$PATH" HOST_PATH="${_HOST_PATH}${_HOST_PATH:+${HOST_PATH:+:}}$HOST_PATH"
export XDG_DATA_DIRS="$_XDG_DATA_DIRS${_XDG_DATA_DIRS:+${XDG_DATA_DIRS:+:}}${XDG_DATA_DIRS:-}"
unset _PATH _HOST_PATH _XDG_DATA_DIRS _package _output

export TZ=UTC NIX_BUILD_CORES="${NIX_BUILD_CORES:-1}" SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-315532800}"
if [ "$NIX_BUILD_CORES" -le 0 ]; then NIX_BUILD_CORES=$(nproc); fi
if [ "${IN_NIX_SHELL:-}" != impure ]; then
  export NIX_SSL_CERT_FILE="${NIX_SSL_CERT_FILE:-/no-cert-file.crt}" SSL_CERT_FILE="${SSL_CERT_FILE:-/no-cert-file.crt}"
fi
