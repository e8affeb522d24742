for tool in tool shellcheck gcc; do
  type -t $tool >/dev/null && echo "$tool: yes" || echo "$tool: no"
done
echo "MODE: ${MODE:-not set}, IN_NIX_SHELL: ${IN_NIX_SHELL:-not set}, out: ${out:+set}"
