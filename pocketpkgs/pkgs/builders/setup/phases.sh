# The phases, in the order of genericBuild. Each is a function; an attribute of the same name takes its place.
stripHash() {
  local base=${1##*/}
  if [[ $base =~ ^[a-z0-9]{32}- ]]; then base=${base:33}; fi
  echo "$base"
}

unpackCmdHooks+=(_unpackKnown)
_unpackKnown() {
  local file=$1 destination
  if [ -d "$file" ]; then
    destination=$(stripHash "$file")
    if [ -e "$destination" ]; then
      echo "Cannot copy $file to $destination: destination already exists!"
      echo 'Did you specify two "srcs" with the same "name"?'
      return 1
    fi
    cp -pr --reflink=auto -- "$file" "$destination"
    return
  fi
  case $file in
  *.tar | *.tar.* | *.tgz | *.tbz2 | *.tbz | *.txz) tar xf "$file" --mode=+w --warning=no-timestamp ;;
  *) return 1 ;;
  esac
}
unpackFile() {
  curSrc=$1
  echo "unpacking source archive $curSrc"
  if ! runOneHook unpackCmd "$curSrc"; then
    echo "do not know how to unpack source archive $curSrc"
    exit 1
  fi
}
unpackPhase() {
  runHook preUnpack
  if [ -z "${srcs:-}" ]; then
    if [ -z "${src:-}" ]; then
      echo 'variable $src or $srcs should point to the source'
      exit 1
    fi
    srcs=$src
  fi
  # The source is the folder that unpacking adds.
  local before=" " entry
  for entry in */; do before+="${entry%/} "; done
  for entry in $srcs; do unpackFile "$entry"; done
  : "${sourceRoot=}"
  if [ -n "${setSourceRoot:-}" ] || declare -F setSourceRoot >/dev/null; then
    runOneHook setSourceRoot || _runImplicit setSourceRoot
  elif [ -z "$sourceRoot" ]; then
    for entry in */; do
      entry=${entry%/}
      if [[ $before == *" $entry "* ]]; then continue; fi
      if [ -n "$sourceRoot" ]; then
        echo "unpacker produced multiple directories"
        exit 1
      fi
      sourceRoot=$entry
    done
  fi
  if [ -z "$sourceRoot" ]; then
    echo "unpacker appears to have produced no directories"
    exit 1
  fi
  echo "source root is $sourceRoot"
  if [ "${dontMakeSourcesWritable:-0}" != 1 ]; then chmod -R u+w -- "$sourceRoot"; fi
  runHook postUnpack
}

patchPhase() {
  runHook prePatch
  local file uncompress flagsArray=()
  concatTo flagsArray patchFlags=-p1
  for file in $patches; do
    echo "applying patch $file"
    case $file in
    *.gz) uncompress='gzip -d' ;;
    *.bz2) uncompress='bzip2 -d' ;;
    *.xz) uncompress='xz -d' ;;
    *) uncompress=cat ;;
    esac
    $uncompress <"$file" 2>&1 | patch "${flagsArray[@]}"
  done
  runHook postPatch
}

configurePhase() {
  runHook preConfigure
  : "${configureScript=}"
  if [[ -z $configureScript && -x ./configure ]]; then configureScript=./configure; fi
  if [[ -z ${dontAddPrefix:-} && -n ${prefix:-} ]]; then prependToVar configureFlags "${prefixKey:---prefix=}$prefix"; fi
  if [[ -f $configureScript ]]; then
    if [ -z "${dontAddDisableDepTrack:-}" ] && grep -q dependency-tracking "$configureScript"; then prependToVar configureFlags --disable-dependency-tracking; fi
    if [ -z "${dontDisableStatic:-}" ] && grep -q enable-static "$configureScript"; then prependToVar configureFlags --disable-static; fi
    if [ -z "${dontPatchShebangsInConfigure:-}" ]; then patchShebangs --build "$configureScript"; fi
  fi
  if [ -n "$configureScript" ]; then
    local flagsArray=()
    concatTo flagsArray configureFlags configureFlagsArray
    echoCmd 'configure flags' "${flagsArray[@]}"
    $configureScript "${flagsArray[@]}"
  else
    echo "no configure script, doing nothing"
  fi
  runHook postConfigure
}

# Whether there is something to make: _makefile phase.
_makefile() { [[ -n ${makeFlags-} || -n ${makefile:-} || -e Makefile || -e makefile || -e GNUmakefile ]]; }
# make with the flags of a phase: _make name parallel list…
_make() {
  local title=$1 parallel=$2 flagsArray
  shift 2
  flagsArray=(${parallel:+-j$NIX_BUILD_CORES} SHELL="$SHELL")
  concatTo flagsArray makeFlags makeFlagsArray "$@"
  echoCmd "$title flags" "${flagsArray[@]}"
  make ${makefile:+-f $makefile} "${flagsArray[@]}"
}

buildPhase() {
  runHook preBuild
  if _makefile; then
    foundMakefile=1
    _make build "${enableParallelBuilding:-}" buildFlags buildFlagsArray
  else
    echo "no Makefile or custom buildPhase, doing nothing"
  fi
  runHook postBuild
}

checkPhase() {
  runHook preCheck
  if [ -z "${foundMakefile:-}" ]; then
    echo "no Makefile or custom checkPhase, doing nothing"
    runHook postCheck
    return
  fi
  local target
  for target in check test; do
    if [ -z "${checkTarget:-}" ] && make -n ${makefile:+-f $makefile} $target >/dev/null 2>&1; then checkTarget=$target; fi
  done
  if [ -z "${checkTarget:-}" ]; then
    echo "no check/test target in ${makefile:-Makefile}, doing nothing"
  else
    _make check "${enableParallelChecking:-}" checkFlags=VERBOSE=y checkFlagsArray checkTarget
  fi
  runHook postCheck
}

installPhase() {
  runHook preInstall
  if _makefile; then
    foundMakefile=1
    if [ -n "${prefix:-}" ]; then mkdir -p "$prefix"; fi
    _make install "${enableParallelInstalling:-}" installFlags installFlagsArray installTargets=install
  else
    echo "no Makefile or custom installPhase, doing nothing"
  fi
  runHook postInstall
}

installCheckPhase() {
  runHook preInstallCheck
  if [ -z "${foundMakefile:-}" ]; then
    echo "no Makefile or custom installCheckPhase, doing nothing"
  elif [ -z "${installCheckTarget:-}" ] && ! make -n ${makefile:+-f $makefile} installcheck >/dev/null 2>&1; then
    echo "no installcheck target in ${makefile:-Makefile}, doing nothing"
  else
    _make installcheck "${enableParallelChecking:-}" installCheckFlags installCheckFlagsArray installCheckTarget=installcheck
  fi
  runHook postInstallCheck
}

distPhase() {
  runHook preDist
  local flagsArray=()
  concatTo flagsArray distFlags distFlagsArray distTarget=dist
  echoCmd 'dist flags' "${flagsArray[@]}"
  make ${makefile:+-f $makefile} "${flagsArray[@]}"
  if [ "${dontCopyDist:-0}" != 1 ]; then
    mkdir -p "$out/tarballs"
    # shellcheck disable=SC2086
    cp -pvd ${tarballs:-*.tar.gz} "$out/tarballs"
  fi
  runHook postDist
}

# Nix shows the phase; without a log of that kind the line is all there is.
showPhaseHeader() {
  echo "Running phase: $1"
  if [ -n "${NIX_LOG_FD-}" ]; then printf '@nix { "action": "setPhase", "phase": "%s" }\n' "$1" >&"$NIX_LOG_FD"; fi
}

runPhase() {
  local curPhase=$* skip=
  case $curPhase in
  unpackPhase) skip=${dontUnpack:-} ;;
  patchPhase) skip=${dontPatch:-} ;;
  configurePhase) skip=${dontConfigure:-} ;;
  buildPhase) skip=${dontBuild:-} ;;
  checkPhase) [ -n "${doCheck:-}" ] || skip=1 ;;
  installPhase) skip=${dontInstall:-} ;;
  fixupPhase) skip=${dontFixup:-} ;;
  installCheckPhase) [ -n "${doInstallCheck:-}" ] || skip=1 ;;
  distPhase) [ -n "${doDist:-}" ] || skip=1 ;;
  esac
  if [ -n "$skip" ]; then return; fi
  showPhaseHeader "$curPhase"
  if [ "${noDumpEnvVars:-0}" != 1 ] && [ -d "${NIX_BUILD_TOP:-}" ]; then (export) >"$NIX_BUILD_TOP/env-vars" 2>/dev/null || true; fi
  eval "${!curPhase:-$curPhase}"
  if [ "$curPhase" = unpackPhase ]; then
    if [ -n "${sourceRoot:-}" ]; then chmod +x -- "$sourceRoot"; fi
    cd -- "${sourceRoot:-.}"
  fi
}

definePhases() {
  if [ -z "${phases:-}" ]; then
    phases="${prePhases:-} unpackPhase patchPhase ${preConfigurePhases:-} configurePhase ${preBuildPhases:-} buildPhase checkPhase ${preInstallPhases:-} installPhase ${preFixupPhases:-} fixupPhase installCheckPhase ${preDistPhases:-} distPhase ${postPhases:-}"
  fi
}
genericBuild() {
  # A build of commands instead of phases, as runCommand makes it.
  if [ -f "${buildCommandPath:-}" ]; then
    source "$buildCommandPath"
    return
  fi
  if [ -n "${buildCommand:-}" ]; then
    eval "$buildCommand"
    return
  fi
  definePhases
  local curPhase
  for curPhase in $phases; do runPhase "$curPhase"; done
}

runHook addInputsHook
runHook preHook
runHook postHook
runHook userHook
