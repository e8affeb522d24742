let
  build = import ./build.nix;
  page = build "page" "echo welcome > $out";
  copy = path: build "copy" "set -e; read -r line < ${path}; echo \"copy: $line\" > $out";
in
{
  broken = copy (builtins.unsafeDiscardStringContext "${page}");
  fixed = copy "${page}";
}
