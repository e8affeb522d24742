# Asks what differs from site to site and writes site-config.yaml.
# It is read on the machine, at run time: no answer is part of any closure.
# Needs bash, coreutils, gum, lsblk and yq (the Go one). `nix build` reads it with shellcheck.

version=2
folder=/etc/site
answers=
disks=
dry_run=

usage() {
  cat << 'END'
Usage: site-config [--dir DIR] [--answers FILE] [--disks FILE] [--dry-run]

Asks for the settings of this site and writes DIR/site-config.yaml (default /etc/site),
and the cluster token to DIR/token, which only its owner may read.
Settings that are there already are offered again.

  --dir DIR       where the settings lie
  --answers FILE  take the answers from a YAML file and ask nothing
  --disks FILE    take the disks from FILE and not from lsblk: a path on each line, then what else to show
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

# What somebody else wrote, safe to show: no control characters, and not long.
shown() {
  local text=${1:0:40}
  printf '%s' "${text@Q}"
}

# Each check prints what is wrong, or nothing.

# An answer is one line of a length that a screen can show.
wrong_text() {
  if [ -z "$1" ]; then
    echo 'It is empty.'
  elif [ "${#1}" -gt 200 ]; then
    echo "It has ${#1} characters; at most 200 are allowed."
  elif [[ $1 == *[[:cntrl:]]* ]]; then
    echo 'It has a line break or another control character.'
  fi
}

wrong_hostname() {
  # With LC_ALL=C a to z are these 26 letters, whatever the machine speaks.
  local problem LC_ALL=C
  problem=$(wrong_text "$1")
  if [ -n "$problem" ]; then
    echo "$problem"
  elif ! [[ $1 =~ ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$ ]]; then
    echo 'A host name has letters a to z, digits and hyphens, at most 63, and no hyphen at its ends.'
  fi
}

wrong_role() {
  [[ $1 == server || $1 == agent ]] || echo 'It is server or agent.'
}

wrong_address() {
  local octet prefix number='(0|[1-9][0-9]{0,2})'
  # No leading zero: some programs read 010 as 8.
  if ! [[ $1 =~ ^$number\.$number\.$number\.$number/$number$ ]]; then
    echo 'Write an IPv4 address with its prefix, for example 10.0.0.5/24.'
    return
  fi
  prefix=${BASH_REMATCH[5]}
  for octet in "${BASH_REMATCH[@]:1:4}"; do
    if [ "$octet" -gt 255 ]; then
      echo "$octet is more than 255."
      return
    fi
  done
  if [ "$prefix" -gt 32 ]; then echo "/$prefix is more than /32."; fi
}

wrong_features() {
  local feature
  while IFS= read -r feature; do
    case $feature in
      '' | registry | monitoring | backup) ;;
      *) echo "There is no feature $(shown "$feature"); there are registry, monitoring and backup." ;;
    esac
  done <<< "$1"
}

wrong_disk() {
  local LC_ALL=C
  [[ $1 =~ ^/dev/[A-Za-z0-9/_:.-]{1,100}$ && $1 != *..* ]] || echo 'It is not a device such as /dev/sda.'
}

wrong_token() {
  local problem
  problem=$(wrong_text "$1")
  if [ -n "$problem" ]; then
    echo "$problem"
  elif [ "${#1}" -lt 8 ]; then
    echo "It has ${#1} characters; at least 8 are needed."
  fi
}

# Settings, in the order in which they are asked.
settings=(hostname role address features disk token)
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
      "It was not touched. Mend it, or move it away to begin anew."
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
    for name in hostname role address disk features; do
      yq --exit-status "has(\"$name\")" "$file" > /dev/null 2>&1 ||
        fail "$file has no $name: it may be half-written." \
          'It was not touched. Mend it, or move it away to begin anew.'
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

# ask NAME GUM-ARGUMENTS...: asks until the check of that name is content. Escape and Ctrl-C end everything.
ask() {
  local name=$1 former problem answer status
  shift
  while true; do
    status=0
    former=${value[$name]-}
    # What was answered before is offered again, to be mended and not to be typed anew; `=`, since it may begin with a
    # hyphen. A secret is not offered: every user could read it in the list of processes.
    case $name in
      token) answer=$(gum "$@") || status=$? ;;
      role | features) answer=$(gum "$@" --selected="${former//$'\n'/,}") || status=$? ;;
      *) answer=$(gum "$@" --value="$former") || status=$? ;;
    esac
    [ "$status" -eq 0 ] || cancelled
    case $name in
      token) answer=${answer:-$former} ;;
      disk) answer=${answer%% *} ;;
    esac
    value[$name]=$answer
    problem=$("wrong_$name" "$answer")
    [ -n "$problem" ] || break
    printf '%s: %s\n' "$name" "$problem" >&2
  done
}

list_disks() {
  if [ -n "$disks" ]; then
    cat "$disks"
  else
    # Without memory, floppies, loops and optical discs.
    lsblk --nodeps --noheadings --paths --exclude 1,2,7,11 --output NAME,SIZE,MODEL
  fi
}

ask_all() {
  local found keep='At least 8 characters'
  found=$(list_disks) || fail 'The disks cannot be listed.' 'Name them in a file: --disks FILE.'
  [ -n "$found" ] || fail 'There is no disk to install to.' 'Attach one, or name the disks in a file: --disks FILE.'
  [ -z "${value[token]-}" ] || keep='Enter keeps the present one'
  ask hostname input --header 'Host name'
  ask role choose --header 'Role in the cluster' server agent
  ask address input --header 'Address with prefix' --placeholder 10.0.0.5/24
  ask features choose --no-limit --header 'Features (space selects)' registry monitoring backup
  ask disk filter --height 8 --header 'Disk to install to' <<< "$found"
  ask token input --password --header 'Cluster token' --placeholder "$keep"
}

# The settings as YAML. yq quotes whatever an answer holds.
document() {
  version=$version hostname=${value[hostname]} role=${value[role]} address=${value[address]} \
    disk=${value[disk]} features=${value[features]} yq --null-input '
    .version = env(version) | .hostname = strenv(hostname) | .role = strenv(role) |
    .address = strenv(address) | .disk = strenv(disk) |
    .features = (strenv(features) | split("\n") | map(select(. != "")))'
}

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

while [ $# -gt 0 ]; do
  case $1 in
    --help)
      usage
      exit
      ;;
    --dry-run) dry_run=yes ;;
    --dir | --answers | --disks)
      [ $# -gt 1 ] || fail "$1 needs a value." 'See site-config --help.'
      case $1 in
        --dir) folder=$2 ;;
        --answers) answers=$2 ;;
        --disks) disks=$2 ;;
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
