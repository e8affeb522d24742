# Prints the command that git is to run instead of ssh.
options=(
  IdentityFile=/run/ci/key
  IdentitiesOnly=yes
  UserKnownHostsFile=/run/ci/known_hosts
  StrictHostKeyChecking=yes
  BatchMode=yes
)
echo "ssh -F none$(printf ' -o %s' "${options[@]}")"
