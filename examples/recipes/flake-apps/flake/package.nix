# A package whose $out links to the folders of path.
{
  name,
  path,
  mainProgram ? null,
}:
derivation {
  inherit name;
  system = "x86_64-linux";
  builder = "builtin:buildenv";
  derivations = "true 5 1 ${path}";
  manifest = path;
}
// (if mainProgram == null then { } else { meta = { inherit mainProgram; }; })
