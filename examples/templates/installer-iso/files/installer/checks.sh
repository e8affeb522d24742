# What an answer may be. Before installer/site-config.sh, in one script with it.

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

# region hostname
wrong_hostname() {
  # With LC_ALL=C a to z are these 26 letters, whatever the machine speaks.
  local problem LC_ALL=C
  problem=$(wrong_text "$1")
  if [ -n "$problem" ]; then
    echo "$problem"
  elif ! [[ $1 =~ ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$ ]]; then
    echo 'Write a to z, 0 to 9 and hyphens, at most 63, and no hyphen at its ends.'
  fi
}
# endregion hostname

wrong_role() {
  [[ $1 == server || $1 == agent ]] || echo 'It is server or agent.'
}

# region address
wrong_address() {
  local prefix=${1##*/}
  if [[ $1 != */* || ! $prefix =~ ^(0|[1-9][0-9]?)$ ]]; then
    echo 'Write an IPv4 address with its prefix, for example 10.0.0.5/24.'
  elif [ "$prefix" -gt 32 ]; then
    echo "/$prefix is more than /32."
  else
    wrong_ip "${1%/*}"
  fi
}

wrong_ip() {
  local octet number='(0|[1-9][0-9]{0,2})'
  # No leading zero: some programs read 010 as 8.
  if ! [[ $1 =~ ^$number\.$number\.$number\.$number$ ]]; then
    echo 'Write an IPv4 address, for example 10.0.0.1.'
    return
  fi
  for octet in "${BASH_REMATCH[@]:1}"; do
    if [ "$octet" -gt 255 ]; then
      echo "$octet is more than 255."
      return
    fi
  done
}
# endregion address
wrong_gateway() { wrong_ip "$1"; }
wrong_dns() { wrong_ip "$1"; }

wrong_features() {
  local feature
  while IFS= read -r feature; do
    case $feature in
      '' | registry | monitoring | backup) ;;
      *) echo "There is no feature $(shown "$feature"); there are registry, monitoring and backup." ;;
    esac
  done <<< "$1"
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
