# Takes the address of a repository, and gives the input of a flake.
address: if builtins.match "git@.*" address == null then address else "git+ssh://git@git.example.com/team/lib.git"
