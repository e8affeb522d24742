# Option types: what a definition has to be, how several of them merge, and what
# messages and documentation call it. Each file of types/ has one family.
{ lib }:
import ./types/base.nix { inherit lib; }
// import ./types/scalars.nix { inherit lib; }
// import ./types/strings.nix { inherit lib; }
// import ./types/stores.nix { inherit lib; }
// import ./types/collections.nix { inherit lib; }
// import ./types/choices.nix { inherit lib; }
// import ./types/restricted.nix { inherit lib; }
// import ./types/tagged.nix { inherit lib; }
// import ./types/modules.nix { inherit lib; }
// {
  inherit (lib) types;
}
