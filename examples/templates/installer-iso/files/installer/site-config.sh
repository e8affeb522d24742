# Asks what differs from site to site and writes site-config.yaml.
# It is read on the machine, at run time: no answer is part of any closure.
# Needs bash, coreutils, gum and yq (the Go one). `nix build` reads it with shellcheck.

version=2
folder=/etc/site
answers=
dry_run=

usage() {
  cat << 'END'
Usage: site-config [--dir DIR] [--answers FILE] [--dry-run]

Asks for the settings of this site and writes DIR/site-config.yaml (default /etc/site),
and the cluster token to DIR/token, which only its owner may read.
Settings that are there already are offered again.

  --dir DIR       where the settings lie
  --answers FILE  take the answers from a YAML file and ask nothing
  --dry-run       print what would be written, and write nothing

Examples:
  site-config
  site-config --answers site.yaml --dry-run
END
}

# What happened, and what to do; nothing is written.
fail() {
  printf 'site-config: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 2
}

cancelled() {
  printf '\nCancelled. Nothing was written.\n' >&2
  exit 130
}

# Settings, in the order in which they are asked.
settings=(hostname role address gateway dns features token)
declare -A value=([role]='' [features]='')

# One setting of a YAML file; a list is one line for each element.
setting() {
  yq --unwrapScalar "(.$2 // \"\") | ([.] | flatten)[]" "$1"
}

# Reads a file of this or an older version into `value`; says what is wrong with any other.
# Answers may lack what is settled already; the settings themselves may not.
load() {
  local file=$1 found name
  [ -r "$file" ] || fail "$file cannot be read." "Check its owner and mode, or name another --dir."
  if ! yq --exit-status 'tag == "!!map"' "$file" > /dev/null 2>&1; then
    fail "$file is empty or not YAML: it may be half-written." \
      "It was not touched. Fix it, or move it away to begin anew."
  fi
  found=$(yq '.version // 1' "$file")
  case $found in
    1 | 2) ;;
    *) fail "$file has version $(shown "$found"); this installer knows versions 1 to $version." \
      "It was not touched. Use the installer that wrote it, or a newer one." ;;
  esac
  for name in "${settings[@]}"; do
    if yq --exit-status "has(\"$name\")" "$file" > /dev/null 2>&1; then value[$name]=$(setting "$file" "$name"); fi
  done
  # Version 1 had an address without its prefix, in `ip`, and every network was a /24.
  if [ "$found" = 1 ] && [ -z "${value[address]-}" ]; then
    value[address]=$(setting "$file" ip)
    [ -z "${value[address]}" ] || value[address]+=/24
  elif [ "$found" = 2 ] && [ "$file" != "$answers" ]; then
    for name in hostname role address gateway dns features; do
      yq --exit-status "has(\"$name\")" "$file" > /dev/null 2>&1 ||
        fail "$file has no $name: it may be half-written." \
          'It was not touched. Fix it, or move it away to begin anew.'
    done
  fi
}

# All that is wrong with the values, a line for each.
check_all() {
  local name problem
  for name in "${settings[@]}"; do
    problem=$("wrong_$name" "${value[$name]-}")
    [ -z "$problem" ] || printf '%s: %s\n' "$name" "$problem"
  done
}

# region ask
# ask NAME HEADER GUM-ARGUMENTS...: asks until the check of that name is content, with what is wrong above the header.
# Escape and Ctrl-C end everything.
ask() {
  local name=$1 title=$2 header former problem='' answer status
  shift 2
  while true; do
    status=0
    header=${problem:+$problem$'\n'}$title
    former=${value[$name]-}
    # What was answered before is offered again, to be fixed and not to be typed anew; `=`, since it may begin with a
    # hyphen. A secret is not offered: every user could read it in the list of processes.
    case $name in
      token) answer=$(gum "$@" --header="$header") || status=$? ;;
      role | features) answer=$(gum "$@" --header="$header" --selected="${former//$'\n'/,}") || status=$? ;;
      *) answer=$(gum "$@" --header="$header" --value="$former") || status=$? ;;
    esac
    [ "$status" -eq 0 ] || cancelled
    if [ "$name" = token ]; then answer=${answer:-$former}; fi
    problem=$("wrong_$name" "$answer")
    # A wrong secret does not take the place of the present one, which Enter keeps.
    if [ -z "$problem" ] || [ "$name" != token ]; then value[$name]=$answer; fi
    [ -n "$problem" ] || break
  done
}
# endregion ask

# region questions
ask_all() {
  local keep='At least 8 characters'
  [ -z "${value[token]-}" ] || keep='Enter keeps the present one'
  ask hostname 'Host name' input
  ask role 'Role in the cluster' choose server agent
  ask address 'Address with prefix' input --placeholder 10.0.0.5/24
  ask gateway Gateway input --placeholder 10.0.0.1
  ask dns 'DNS server' input --placeholder 10.0.0.2
  ask features 'Features (space selects)' choose --no-limit registry monitoring backup
  ask token 'Cluster token' input --password --placeholder "$keep"
}
# endregion questions

# region document
# The settings as YAML. yq quotes whatever an answer holds.
document() {
  version=$version hostname=${value[hostname]} role=${value[role]} address=${value[address]} \
    gateway=${value[gateway]} dns=${value[dns]} features=${value[features]} yq --null-input '
    .version = env(version) | .hostname = strenv(hostname) | .role = strenv(role) |
    .address = strenv(address) | .gateway = strenv(gateway) | .dns = strenv(dns) |
    .features = (strenv(features) | split("\n") | map(select(. != "")))'
}
# endregion document

# region write
# write FILE MODE TEXT: FILE becomes TEXT in one step, so that there is the old file or the new one.
# TEXT is complete before it begins: a program that fails half-way leaves nothing.
write() (
  fresh=$(mktemp "$1.XXXXXX")
  trap 'rm -f "$fresh"' EXIT
  printf '%s\n' "$3" > "$fresh"
  chmod "$2" "$fresh"
  # On the disk before it has the name: the power may fail.
  sync "$fresh"
  mv -f "$fresh" "$1"
)
# endregion write

while [ $# -gt 0 ]; do
  case $1 in
    --help)
      usage
      exit
      ;;
    --dry-run) dry_run=yes ;;
    --dir | --answers)
      [ $# -gt 1 ] || fail "$1 needs a value." 'See site-config --help.'
      case $1 in
        --dir) folder=$2 ;;
        --answers) answers=$2 ;;
      esac
      shift
      ;;
    *) fail "There is no option $1." 'See site-config --help.' ;;
  esac
  shift
done

file=$folder/site-config.yaml
if [ -e "$file" ]; then load "$file"; fi
if [ -e "$folder/token" ]; then
  [ -r "$folder/token" ] || fail "$folder/token cannot be read." 'Run it as the owner of that file, or name another --dir.'
  value[token]=$(< "$folder/token")
fi

if [ -n "$answers" ]; then
  [ -e "$answers" ] || fail "There is no file $answers."
  load "$answers"
  problems=$(check_all)
  if [ -n "$problems" ]; then
    mapfile -t lines <<< "$problems"
    fail "$answers cannot be used:" "${lines[@]}" 'Nothing was written.'
  fi
elif [ -t 0 ] && [ -t 2 ]; then
  trap cancelled INT TERM
  ask_all
  document >&2
  answer=0
  gum confirm 'Write these settings?' || answer=$?
  case $answer in
    0) ;;
    1)
      echo 'Nothing was written.' >&2
      exit 0
      ;;
    *) cancelled ;;
  esac
else
  fail 'There is no terminal to ask at.' 'Give the answers in a file: site-config --answers FILE.'
fi

if [ -n "$dry_run" ]; then
  document
  exit
fi
mkdir -p "$folder" || fail "The folder $folder cannot be made." 'Name another one: --dir DIR.'
[ -w "$folder" ] || fail "The folder $folder cannot be written to." 'Run it as root, or name another one: --dir DIR.'
text=$(document)
write "$folder/token" 600 "${value[token]}"
write "$file" 644 "$text"
echo "Wrote $file." >&2
