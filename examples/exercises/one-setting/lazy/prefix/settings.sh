# settings.sh FILE NAME: prints the value of NAME in FILE, which has lines such as "hostname: node1".
set -o pipefail
grep "^$2" "$1" | cut --delimiter ' ' --fields 2
