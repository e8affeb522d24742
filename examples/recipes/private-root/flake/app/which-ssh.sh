# For GIT_SSH_COMMAND: says who asked, then goes on as ssh.
read -r git_parent < <(ps -o ppid= -p "$PPID")
echo "ssh for: $(ps -o args= -p "$git_parent"), $(id -un)" >&2
exec ssh "$@"
