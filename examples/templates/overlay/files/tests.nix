{
  # nixpkgs with the overlay, and without.
  pkgs,
  before,
}:
{
  added = pkgs.runCommand "added" { nativeBuildInputs = [ pkgs.team-tools ]; } ''
    team-tools --greeting "hello, team" | grep --fixed-strings --line-regexp "hello, team"
    touch $out
  '';

  changed = pkgs.runCommand "changed" { nativeBuildInputs = [ pkgs.hello ]; } ''
    diff <(hi) <(hello)
    if test -e ${before.hello}/bin/hi; then
      echo "nixpkgs' own hello has the change already: the overlay can go"
      exit 1
    fi
    touch $out
  '';

  # What the overlay does not name is what nixpkgs has, so that it still comes from the cache.
  untouched =
    assert pkgs.jq.drvPath == before.jq.drvPath;
    assert pkgs.stdenv.drvPath == before.stdenv.drvPath;
    pkgs.runCommand "untouched" { } "touch $out";
}
