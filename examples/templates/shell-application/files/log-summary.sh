# shellcheck shell=bash
usage() {
  cat <<'END'
Usage: log-summary [--json] [FILE]

Counts the lines of a log by level: "2026-01-01 ERROR disk is full" is one ERROR.
Reads standard input if there is no FILE.
END
}

json=false
file=/dev/stdin
while [ $# -gt 0 ]; do
  case $1 in
    --json) json=true ;;
    --help)
      usage
      exit 0
      ;;
    -*)
      echo "log-summary: unknown option: $1" >&2
      usage >&2
      exit 2
      ;;
    *) file=$1 ;;
  esac
  shift
done

if ! [ -r "$file" ]; then
  echo "log-summary: cannot read $file" >&2
  exit 1
fi

counts=$(gawk '
  $2 ~ /^(DEBUG|INFO|WARN|ERROR)$/ { count[$2]++ }
  END {
    split("ERROR WARN INFO DEBUG", levels)
    for (i = 1; i <= 4; i++) print levels[i], count[levels[i]] + 0
  }
' "$file")

if [ "$json" = true ]; then
  jq --raw-input --null-input --compact-output \
    '[inputs | split(" ") | { key: .[0], value: (.[1] | tonumber) }] | from_entries' <<< "$counts"
else
  echo "$counts"
fi
