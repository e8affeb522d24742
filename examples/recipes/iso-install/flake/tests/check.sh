# What the installer would say on a machine with the disks of disks.json.
exec install-node/bin/install-node --check --answers tests/site.yaml --disks tests/disks.json --systems tests/systems "$@"
