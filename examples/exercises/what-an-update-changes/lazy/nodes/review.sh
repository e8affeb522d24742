# review.sh OLD NEW: prints the names of the inputs whose revision differs between two lock files, as a JSON list.
jq --compact-output --null-input --slurpfile old "$1" --slurpfile new "$2" '
  [$new[0].nodes | keys[] | select($new[0].nodes[.] != $old[0].nodes[.])]'
