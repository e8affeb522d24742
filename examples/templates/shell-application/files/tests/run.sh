# shellcheck shell=bash
# Runs with the program in PATH, from this folder.
set -o nounset
failures=0

# expect NAME EXIT OUTPUT COMMAND...: what the command must end with and print.
expect() {
  local name=$1 exit=$2 output=$3 found status
  shift 3
  found=$("$@" 2>&1 < /dev/null)
  status=$?
  if [ "$status" = "$exit" ] && [ "$found" = "$output" ]; then
    echo "ok: $name"
  else
    printf 'FAILED: %s\n  expected exit %s and: %s\n  found exit %s and: %s\n' \
      "$name" "$exit" "$output" "$status" "$found"
    failures=$((failures + 1))
  fi
}

expect 'counts each level' 0 $'ERROR 2\nWARN 1\nINFO 3\nDEBUG 0' log-summary service.log
expect 'prints JSON' 0 '{"ERROR":2,"WARN":1,"INFO":3,"DEBUG":0}' log-summary --json service.log
expect 'reads an empty log' 0 $'ERROR 0\nWARN 0\nINFO 0\nDEBUG 0' log-summary
expect 'refuses a file that is not there' 1 'log-summary: cannot read absent.log' log-summary absent.log

exit "$failures"
