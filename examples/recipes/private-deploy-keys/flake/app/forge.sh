# The forge's side: a key may read one repository. Run by sshd, as authorized_keys says.
if [ "$SSH_ORIGINAL_COMMAND" = "git-upload-pack '/srv/git/$1.git'" ]; then
  exec git-upload-pack "/srv/git/$1.git"
fi
echo 'ERROR: Repository not found.' >&2
exit 1
