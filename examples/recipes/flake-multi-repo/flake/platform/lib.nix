{
  # A package that is one file.
  writeText =
    system: name: text:
    derivation {
      inherit name system text;
      builder = "/bin/sh";
      args = [
        "-c"
        "echo \"$text\" > $out"
      ];
    };

  # A package set made of overlays; each sees the finished set as final.
  packageSet =
    { system, overlays }:
    let
      final = builtins.foldl' (prev: overlay: prev // overlay final prev) { inherit system; } overlays;
    in
    final;

  # What modules configure together; each sees the finished configuration as config.
  configuration =
    modules:
    let
      config = builtins.foldl' (merged: module: merged // module { inherit config; }) { } modules;
    in
    config;
}
