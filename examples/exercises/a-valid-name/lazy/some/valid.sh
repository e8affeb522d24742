# valid NAME: succeeds where NAME may be the name of a host.
LC_ALL=C
case $1 in
  '' | -* | *- | *[_' 'A-Z]*) exit 1 ;;
esac
[ "${#1}" -le 63 ]
