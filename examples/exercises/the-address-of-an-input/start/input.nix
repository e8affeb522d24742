# Takes the address of a repository, and gives the input of a flake.
address: address
