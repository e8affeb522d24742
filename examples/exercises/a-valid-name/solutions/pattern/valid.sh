# valid NAME: succeeds where NAME may be the name of a host.
LC_ALL=C
[[ $1 =~ ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$ ]]
