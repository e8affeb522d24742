# Before the job: the deploy key comes from the secrets of the CI.
mkdir -p -m 700 ~/.ssh
install -m 600 /tmp/secrets/deploy-key ~/.ssh/id_ed25519
cat /tmp/secrets/known-hosts >> ~/.ssh/known_hosts
