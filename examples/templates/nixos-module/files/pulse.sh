# shellcheck shell=bash
# pulse CONFIG [BEATS]: writes the message of CONFIG at its interval, for ever or BEATS times.
config=$1
beats=${2:-0}

interval=$(jq --exit-status '.interval' "$config")
message=$(jq --exit-status --raw-output '.message' "$config")

count=0
until [ "$beats" -gt 0 ] && [ "$count" -ge "$beats" ]; do
  [ "$count" -eq 0 ] || sleep "$interval"
  echo "$message"
  count=$((count + 1))
done
