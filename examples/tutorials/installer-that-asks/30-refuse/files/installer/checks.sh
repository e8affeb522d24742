# What an answer may be. Before installer/site-config.sh, in one script with it.
# Each check prints what is wrong, or nothing.

wrong_hostname() {
  # With LC_ALL=C a to z are these 26 letters, whatever the machine speaks.
  local LC_ALL=C
  [[ $1 =~ ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$ ]] ||
    echo 'Write a to z, 0 to 9 and hyphens, at most 63, and no hyphen at its ends.'
}

wrong_address() {
  local octet number='(0|[1-9][0-9]{0,2})'
  if ! [[ $1 =~ ^$number\.$number\.$number\.$number/([0-9]|[12][0-9]|3[0-2])$ ]]; then
    echo 'Write an IPv4 address with its prefix, for example 10.0.0.5/24.'
    return
  fi
  for octet in "${BASH_REMATCH[@]:1:4}"; do
    if [ "$octet" -gt 255 ]; then echo "$octet is more than 255."; fi
  done
}
