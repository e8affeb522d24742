# For each change: the derivation of the ISO before it and after it, and then the change is taken back.

hash() {
  nix eval --raw --no-warn-dirty "$@" | sed 's|/nix/store/\(.\{12\}\).*|\1|'
}

# row WHAT PACKAGE COMMAND...
row() {
  local what=$1 package=$2 before after word=same
  shift 2
  before=$(hash "$package.drvPath")
  "$@"
  after=$(hash $impure "$package.drvPath")
  git checkout --quiet .
  [ "$before" = "$after" ] || word=changed
  printf '%-44s %s  %s  %s\n' "$what" "$before" "$after" "$word"
}

impure=
row 'a package in systemPackages' .#iso sed -i 's/pkgs.gum/& pkgs.glow/' medium.nix
row 'a host name in writeText' .#iso sed -i 's/node1/node2/' medium.nix
row 'a value in the script' .#iso sed -i 's/=24/=16/' install-site.sh
row 'a comment in the script' .#iso sed -i '1d' install-site.sh
row 'a YAML file, by builtins.readFile' .#iso sed -i 's/server/agent/' defaults.yaml
impure=--impure
export STAGE=test
row 'a variable, by builtins.getEnv' .#iso true
impure=
echo
row 'an answer' .#iso bash install-site.sh node7
export ADDRESS=10.0.0.7
row 'a variable, read by the script' .#iso bash install-site.sh node7
echo 'role: agent' > ~/extra.yaml
export EXTRA=~/extra.yaml
row 'a YAML file, read by the script' .#iso bash install-site.sh node7
row 'a file that the ISO does not use' .#iso sed -i 's/a site/sites/' README.md
echo
row 'the same, with the source on the ISO' .#iso-with-source sed -i 's/a site/sites/' README.md
