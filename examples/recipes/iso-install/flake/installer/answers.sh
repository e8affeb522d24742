# What is asked, and what an answer may be.

# Where the medium has the systems: one link for each role.
systems=/etc/systems
# The questions, in their order, with what each is called.
names=(role hostname address gateway dns disk)
declare -A title=(
  [role]=Role [hostname]='Host name' [address]='Address with prefix' [gateway]=Gateway
  [dns]='DNS server' [disk]='Disk to install to'
)
declare -A value=()

# What happened, why, and what to do.
fail() {
  printf 'install-node: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 2
}

cancelled() {
  fail 'Cancelled.' 'Nothing was written to any disk.'
}

# Each check prints what is wrong with an answer, or nothing.
# region checks
wrong_role() {
  [ -n "$1" ] && [[ $1 != */* ]] && [ -e "$systems/$1" ] ||
    echo "There is no system for the role '$1' on this medium; there are: $(roles)."
}

wrong_hostname() {
  local LC_ALL=C
  [[ $1 =~ ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$ ]] ||
    echo "'$1' is no host name. Write a to z, 0 to 9 and hyphens, at most 63, and no hyphen at its ends."
}

wrong_ip() {
  local octet number='(0|[1-9][0-9]{0,2})'
  if ! [[ $1 =~ ^$number\.$number\.$number\.$number$ ]]; then
    echo "'$1' is no IPv4 address such as $2."
    return
  fi
  for octet in "${BASH_REMATCH[@]:1}"; do
    if [ "$octet" -gt 255 ]; then echo "'$1' is no IPv4 address: $octet is more than 255."; fi
  done
}
# endregion checks

wrong_address() {
  if ! [[ $1 =~ /([0-9]|[12][0-9]|3[0-2])$ ]]; then
    echo "'$1' has no prefix of 0 to 32. Write an address with one, for example 10.0.0.5/24."
  else
    wrong_ip "${1%/*}" 10.0.0.5
  fi
}
wrong_gateway() { wrong_ip "$1" 10.0.0.1; }
wrong_dns() { wrong_ip "$1" 10.0.0.2; }

roles() {
  local -a found=("$systems"/*)
  echo "${found[@]##*/}"
}

# The answers of a file.
# region load
load() {
  local -a lines
  [ -r "$1" ] || fail "$1 cannot be read." 'Name a YAML file with the answers: --answers FILE.'
  mapfile -t lines < <(yq '.role, .hostname, .address, .gateway, .dns, .disk' "$1")
  [ "${#lines[@]}" -eq "${#names[@]}" ] || fail "$1 is not YAML with one line for each answer." \
    "It needs: ${names[*]}."
  # An answer of the command line goes before that of the file.
  for index in "${!names[@]}"; do
    [ -n "${value[${names[index]}]-}" ] || value[${names[index]}]=${lines[index]}
  done
}

check_all() {
  local name problem problems=()
  for name in "${names[@]}"; do
    problem=$("wrong_$name" "${value[$name]}")
    [ -z "$problem" ] || problems+=("$name: $problem")
  done
  [ "${#problems[@]}" -eq 0 ] || fail 'These answers cannot be used:' "${problems[@]}" 'Nothing was written to any disk.'
}
# endregion load

# region ask
# Asks until the check of that name accepts the answer, with what is wrong above the title. Escape ends everything.
ask() {
  local name=$1 problem='' answer header
  shift
  while true; do
    header=${problem:+$problem$'\n'}${title[$name]}
    answer=$(gum "$@" --header="$header") || cancelled
    # No wider than the screen of a serial line.
    problem=$("wrong_$name" "${answer%% *}" | fold --spaces --width 76)
    [ -n "$problem" ] || break
  done
  value[$name]=${answer%% *}
}

ask_all() {
  local -a found
  read -ra found <<< "$(roles)"
  ask role choose "${found[@]}"
  ask hostname input --placeholder node1
  ask address input --placeholder 10.0.0.5/24
  ask gateway input --placeholder 10.0.0.1
  ask dns input --placeholder 10.0.0.2
  mapfile -t found < <(list_disks)
  ask disk choose "${found[@]}"
}
# endregion ask
