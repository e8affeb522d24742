# settings.sh FILE NAME: prints the value of NAME in FILE, which has lines such as "hostname: node1".
head --lines 1 "$1" | cut --delimiter ' ' --fields 2
