# Makes a package of programs of the Debian userland at /debian.
# It copies them, with the libraries that they need, into $out, and patches interpreter, rpath and shebangs,
# so that the result reads nothing outside the store. Only this script and glibc.sh read /debian.
#   programs  names in usr/bin, usr/sbin, or paths below /debian; they land in $out/bin
#   trees     from:to, a folder or file below /debian and where it lands in $out
#   links     name:target, a second name in $out/bin
#   libraries further libraries by soname, for those that are opened at run time
#   wrap      a program that gets the variables in wrapEnv, NAME=value; $out is filled in
#   finish    commands to run before patching
# A file that needs an interpreter which is not in the package's world fails the build.
if [ -z "${BASH_VERSION-}" ] || [ ! -e "/debian/$loader" ]; then
  echo "pocketpkgs: the build sandbox has no Debian userland at /debian, or its /bin/sh is not bash. Set sandbox-paths = /bin/sh=<a static bash> /debian." >&2
  exit 1
fi
set -eu +o posix
shopt -s nullglob globstar dotglob
export LC_ALL=C

debian() { "/debian/$loader" --library-path "$libraryPath" "/debian/usr/bin/$1" "${@:2}"; }
libraryPath=
for folder in $libraryFolders; do libraryPath+=${libraryPath:+:}/debian/$folder; done

fail() {
  echo "pocketpkgs: $name: $1" >&2
  exit 1
}

# Where Debian has a program.
locate() {
  local path
  for path in "/debian/usr/bin/$1" "/debian/usr/sbin/$1" "/debian/$1"; do
    if [ -e "$path" ]; then
      found=$path
      return
    fi
  done
  fail "the Debian userland at /debian has no program $1. Provision the Debian package $debianPackage."
}

sources=()
for program in $programs; do
  locate "$program"
  sources+=("$found")
done
if [ ${#sources[@]} -gt 0 ]; then
  debian mkdir -p "$out/bin"
  debian cp -L "${sources[@]}" "$out/bin"
fi
for tree in $trees; do
  to=$out/${tree#*:}
  [ -e "/debian/${tree%%:*}" ] || fail "the Debian userland at /debian has no ${tree%%:*}. Provision the Debian package $debianPackage."
  debian mkdir -p "${to%/*}"
  debian cp -r --no-preserve=ownership "/debian/${tree%%:*}" "$to"
done
for link in $links; do debian ln -s "${link#*:}" "$out/bin/${link%%:*}"; done
eval "$finish"

# What there is to patch: programs and libraries in ELF, and scripts.
executables=() shared=() scripts=()
for file in "$out"/**; do
  if [ -L "$file" ] || [ ! -f "$file" ]; then continue; fi
  magic=
  IFS= read -r -N 4 magic 2>/dev/null <"$file" || true
  case $magic in
  $'\x7fELF')
    case $file in
    *.so | *.so.*) shared+=("$file") ;;
    *) if [ -x "$file" ]; then executables+=("$file"); fi ;;
    esac
    ;;
  '#!'*) if [ -x "$file" ]; then scripts+=("$file"); fi ;;
  esac
done
if [ -n "$static" ]; then executables=(); fi

# The libraries, and theirs, as long as there are new ones.
declare -A seen=()
own=$out/lib/$pname
pending=("${executables[@]}" "${shared[@]}")
wanted=$libraries
while [ ${#pending[@]} -gt 0 ]; do
  wanted+=" $(debian patchelf --print-needed "${pending[@]}")"
  pending=()
  sources=()
  for soname in $wanted; do
    if [ -n "${seen[$soname]-}" ] || [ -e "$glibc/lib/$soname" ]; then continue; fi
    seen[$soname]=1
    found=
    for folder in $libraryFolders; do
      if [ -e "/debian/$folder/$soname" ]; then
        found=/debian/$folder/$soname
        break
      fi
    done
    [ -n "$found" ] || fail "the Debian userland at /debian has no library $soname."
    sources+=("$found")
    pending+=("$own/$soname")
  done
  wanted=
  if [ ${#sources[@]} -gt 0 ]; then
    debian mkdir -p "$own"
    debian cp -L "${sources[@]}" "$own"
    shared+=("${pending[@]}")
  fi
done

if [ -d "$out" ]; then debian chmod -R u+w "$out"; fi
rpath=$glibc/lib
if [ -d "$own" ]; then rpath=$own:$rpath; fi
if [ ${#executables[@]} -gt 0 ]; then
  debian patchelf --no-sort --set-interpreter "$glibc/lib/${loader##*/}" --set-rpath "$rpath" "${executables[@]}"
fi
if [ ${#shared[@]} -gt 0 ]; then debian patchelf --no-sort --set-rpath "$rpath" "${shared[@]}"; fi

for script in "${scripts[@]}"; do
  IFS= read -r shebang <"$script"
  interpreter=${shebang#\#!}
  interpreter=${interpreter# }
  case ${interpreter%% *} in
  /bin/sh | /bin/bash | /usr/bin/sh | /usr/bin/bash)
    [ -n "$bash" ] || fail "${script#"$out"/} is a shell script, and the package has no bash."
    program=${interpreter%% *}
    debian sed -i "1s|.*|#!$bash/bin/${program##*/}${interpreter#"$program"}|" "$script"
    ;;
  *) fail "${script#"$out"/} needs ${interpreter%% *}, which pocketpkgs does not patch." ;;
  esac
done

if [ -n "$wrap" ]; then
  debian mv "$out/bin/$wrap" "$out/bin/.$wrap-wrapped"
  {
    echo "#!$bash/bin/bash"
    for assignment in $wrapEnv; do
      name=${assignment%%=*}
      printf 'export %s="${%s-%s}"\n' "$name" "$name" "${assignment#*=}"
    done
    echo "exec -a \"\$0\" $out/bin/.$wrap-wrapped \"\$@\""
  } | while IFS= read -r line; do printf '%s\n' "${line//@out@/$out}"; done >"$out/bin/$wrap"
  debian chmod +x "$out/bin/$wrap"
fi
