builtins.match "release-(?<major>[0-9]+)\\.([0-9]+)" "release-26.05"
