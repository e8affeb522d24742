# Takes the address of a repository, and gives the input of a flake.
address:
let
  parts = builtins.match "([^:/]+@[^:/]+):(.+)" address;
in
if parts == null then
  address
else
  "git+ssh://${builtins.elemAt parts 0}/${builtins.elemAt parts 1}"
