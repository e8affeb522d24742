# site-config [--dir DIR] [--answers FILE]: asks what differs from site to site and writes DIR/site-config.yaml.
# It is read on the machine, at run time: no answer is part of any closure.
folder=/etc/site
answers=
declare -A value=()

# What happened; nothing is written.
fail() {
  printf 'site-config: %s\n' "$@" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --dir) folder=${2:?needs a value} ;;
    --answers) answers=${2:?needs a value} ;;
    *) fail "There is no option $1." ;;
  esac
  shift 2
done

# ask NAME HEADER: asks until the check of that name is content. Escape and Ctrl-C end everything.
ask() {
  local problem=''
  while true; do
    value[$1]=$(gum input --header="${problem:+$problem$'\n'}$2" --value="${value[$1]-}") || fail 'Cancelled. Nothing was written.'
    problem=$("wrong_$1" "${value[$1]}")
    [ -n "$problem" ] || break
  done
}

if [ -n "$answers" ]; then
  [ -r "$answers" ] || fail "$answers cannot be read."
  for name in hostname address; do value[$name]=$(yq --unwrapScalar ".$name // \"\"" "$answers"); done
  for name in hostname address; do
    problem=$("wrong_$name" "${value[$name]}")
    [ -z "$problem" ] || fail "$name: $problem Nothing was written."
  done
elif [ -t 0 ]; then
  ask hostname 'Host name'
  ask address 'Address with prefix'
else
  fail 'There is no terminal to ask at. Give the answers in a file: site-config --answers FILE.'
fi

mkdir -p "$folder"
# yq quotes whatever an answer holds.
document=$(hostname=${value[hostname]} address=${value[address]} yq --null-input '
  .version = 2 | .hostname = strenv(hostname) | .address = strenv(address)')
printf '%s\n' "$document" > "$folder/site-config.yaml"
echo "Wrote $folder/site-config.yaml." >&2
