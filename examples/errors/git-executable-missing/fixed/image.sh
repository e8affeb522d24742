mkdir --parents ~/bin
for program in nix git; do
  ln --symbolic --force "$(command -v "$program")" ~/bin
done
