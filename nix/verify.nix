# The verifier as an app. It runs in a checkout and not in a build: it needs node_modules, namespaces of its own, and
# the recordings beside the sources, which it may be asked to write.
{ pkgs }:
let
  program = pkgs.writeShellApplication {
    name = "provenix-verify";
    runtimeInputs = import ./tools.nix { inherit pkgs; };
    text = ''
      if ! jq --exit-status '.name == "provenix-site"' package.json >/dev/null 2>&1; then
        echo "provenix-verify: $PWD is no checkout of Provenix. Clone the repository and run this in its folder." >&2
        exit 2
      fi
      if [ ! -d node_modules ]; then npm ci; fi
      exec npm run verify -- "$@"
    '';
  };
in
{
  type = "app";
  program = "${program}/bin/provenix-verify";
  meta.description = "Run every example with real Nix and hold it against its recording";
}
