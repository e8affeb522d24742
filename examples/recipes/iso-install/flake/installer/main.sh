# Asks, refuses, erases, installs.
answers=
erase=
check=

usage() {
  cat << 'END'
Usage: install-node [--answers FILE] [--erase DISK] [--check] [NAME=ANSWER...]

Asks for what differs from node to node, and installs the system of a role on a disk of this machine.

  --answers FILE  take the answers from a YAML file and ask nothing
  NAME=ANSWER     another answer than that of the file: role, hostname, address, gateway, dns or disk
  --erase DISK    the disk once more: without it nothing is erased where nobody is asked
  --check         say what is wrong with the answers, and install nothing
  --disks FILE    take the disks from FILE, as `lsblk --json --bytes --paths` prints them; only with --check
  --systems DIR   where the systems are (default /etc/systems)

Example:
  install-node --answers site.yaml hostname=node7 --erase /dev/sda
END
}

while [ $# -gt 0 ]; do
  case $1 in
    --help)
      usage
      exit
      ;;
    --check) check=yes ;;
    --answers | --erase | --disks | --systems)
      [ $# -gt 1 ] || fail "$1 needs a value." 'See install-node --help.'
      declare "${1#--}=$2"
      shift
      ;;
    *=*)
      [ -n "${title[${1%%=*}]-}" ] || fail "There is no answer ${1%%=*}." "There are: ${names[*]}."
      value[${1%%=*}]=${1#*=}
      ;;
    *) fail "There is no option $1." 'See install-node --help.' ;;
  esac
  shift
done

if [ -n "${disks-}" ] && [ -n "$check" ]; then disks=$(< "$disks"); else read_disks; fi
if [ -n "$answers" ]; then
  load "$answers"
  check_all
elif [ -t 0 ]; then ask_all; else
  fail 'There is no terminal to ask at.' 'Give the answers in a file: --answers FILE.'
fi
if [ -n "$check" ]; then
  document
  exit
fi

exec 9> /run/install-node.lock
flock --nonblock 9 || fail 'An installation is running on this machine.' 'Look at its other console.'
# For another try, unattended.
document > /run/answers.yaml
if [ -z "$answers" ]; then
  confirm_disk
elif [ "$erase" != "${value[disk]}" ]; then
  fail "--erase does not name ${value[disk]}, so nothing was erased." "If it is to be erased: --erase ${value[disk]}"
fi
partition
fill
finish
echo "Installed ${value[role]} on ${value[disk]}. Remove the medium, and reboot." >&2
