# Prints the command that git is to run instead of ssh.
echo ssh -F none -o IdentityFile=/run/ci/key -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=/run/ci/known_hosts
