let
  host = "web";
  folder = "with spaces";
in
[
  ./hosts/${host}.nix
  ./${host}
  ./${folder}/index.html
]
