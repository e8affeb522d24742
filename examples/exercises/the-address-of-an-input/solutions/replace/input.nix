# Takes the address of a repository, and gives the input of a flake.
address:
if builtins.match ".*://.*" address != null then
  address
else
  "git+ssh://" + builtins.replaceStrings [ ":" ] [ "/" ] address
