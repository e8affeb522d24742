# valid NAME: succeeds where NAME may be the name of a host.
[[ -n $1 ]]
