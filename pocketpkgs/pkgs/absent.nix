# Packages that configurations name and nobody here can build: they evaluate, and refuse to be built by a sentence.
pkgs:
let
  absent =
    pname: meta: passthru:
    pkgs.runCommandLocal pname
      {
        inherit passthru;
        meta = {
          mainProgram = pname;
        }
        // meta;
      }
      ''
        echo "pocketpkgs has no ${pname}: it evaluates, but cannot be built. Name a package of your own, or use the real nixpkgs." >&2
        exit 1
      '';
in
{
  k3s = absent "k3s" { description = "Lightweight Kubernetes distribution"; } {
    airgap-images = absent "k3s-airgap-images-amd64.tar.zst" { } { };
  };
  # A flake's `formatter` is evaluated by `nix flake check`, and built by `nix fmt` alone.
  nixfmt = absent "nixfmt" { description = "Official formatter for Nix code"; } { };
  nixfmt-tree = absent "nixfmt-tree" {
    description = "Official formatter for Nix code, for whole trees";
    mainProgram = "treefmt";
  } { };
}
