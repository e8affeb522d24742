# Takes the address of a repository, and gives the input of a flake.
address: "git+ssh://" + builtins.replaceStrings [ ":" ] [ "/" ] address
