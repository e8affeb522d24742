# The environment of a build: hooks, search paths and the packages that it depends on.
set -e -o pipefail
shopt -s nullglob inherit_errexit
export SHELL=$shell
: "${outputs:=out}"

# Hooks: runHook x runs the entries of the array xHooks, and then x, which is a function or a variable with commands.
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
  for hook in "${!hooks}"; do _run "$hook" "${@:2}"; done
  _runImplicit "$@"
}
# As runHook, but it stops at the first that succeeds.
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
  if [[ -d $3 ]]; then export "$2=${!2:+${!2}$1}$3"; fi
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
PATH= HOST_PATH= _PATH= _HOST_PATH=
for _package in $initialPath; do
  addToSearchPath PATH "$_package/bin"
  addToSearchPath HOST_PATH "$_package/bin"
done
declare -a _envHooks=() _hostPackages=() _buildPackages=()
addEnvHooks() { _envHooks+=("${@:2}"); }

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
  local files=(propagated-build-inputs)
  if [ "$kind" = build ]; then files+=(propagated-native-build-inputs); fi
  for next in "${files[@]}"; do
    if [ -f "$package/nix-support/$next" ]; then
      for next in $(<"$package/nix-support/$next"); do _findInputs "$next" "$kind"; done
    fi
  done
}
for _package in $defaultNativeBuildInputs $nativeBuildInputs $propagatedNativeBuildInputs; do _findInputs "$_package" build; done
for _package in $buildInputs $propagatedBuildInputs; do _findInputs "$_package" host; done

for _package in "${_buildPackages[@]}" "${_hostPackages[@]}"; do
  # A file among the inputs is a setup hook itself.
  if [ -f "$_package" ]; then source "$_package"; fi
  if [ -f "$_package/nix-support/setup-hook" ]; then source "$_package/nix-support/setup-hook"; fi
done
for _package in "${_buildPackages[@]}"; do addToSearchPath _PATH "$_package/bin"; done
for _package in "${_hostPackages[@]}"; do
  # Without strictDeps what is linked against can also be run.
  if [ -z "${strictDeps:-}" ]; then addToSearchPath _PATH "$_package/bin"; fi
  addToSearchPath _HOST_PATH "$_package/bin"
done
if [ -z "${strictDeps:-}" ]; then
  for _package in "${_buildPackages[@]}"; do addToSearchPath _HOST_PATH "$_package/bin"; done
fi
export PATH="${_PATH}${_PATH:+:}$PATH" HOST_PATH="${_HOST_PATH}${_HOST_PATH:+:}$HOST_PATH"
for _package in "${_buildPackages[@]}" "${_hostPackages[@]}"; do
  addToSearchPath XDG_DATA_DIRS "$_package/share"
  for _hook in "${_envHooks[@]}"; do "$_hook" "$_package"; done
done
unset _PATH _HOST_PATH _package _hook _output

export TZ=UTC NIX_BUILD_CORES="${NIX_BUILD_CORES:-1}" SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-315532800}"
if [ "$NIX_BUILD_CORES" -le 0 ]; then NIX_BUILD_CORES=$(nproc); fi
if [ "${IN_NIX_SHELL:-}" != impure ]; then
  export NIX_SSL_CERT_FILE="${NIX_SSL_CERT_FILE:-/no-cert-file.crt}" SSL_CERT_FILE="${SSL_CERT_FILE:-/no-cert-file.crt}"
fi
