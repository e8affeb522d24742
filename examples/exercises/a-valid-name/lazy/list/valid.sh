# valid NAME: succeeds where NAME may be the name of a host.
[[ $1 == node1 || $1 == web-2 ]]
