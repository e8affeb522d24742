chmod u-w "$1"
cat "$1" > ~/copy
