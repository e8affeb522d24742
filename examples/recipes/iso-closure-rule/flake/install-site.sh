# The answer, the variable and the file are read when this runs.
prefix=24
{
  echo "hostname: $1"
  echo "address: ${ADDRESS:-10.0.0.5}/$prefix"
  cat "${EXTRA:-/dev/null}"
} > "$HOME/site-config.yaml"
