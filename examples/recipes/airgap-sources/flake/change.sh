# change.sh SOURCE: on the other side, a copy of the flake with another text.
set -eu
rm --recursive --force ~/project
cp --recursive --no-preserve=mode "$1" ~/project
sed --in-place s/first/second/ ~/project/greet.sh
