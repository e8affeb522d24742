# The newest commit, by the builtin.
(builtins.fetchGit "ssh://git@git.example.com/srv/git/lib.git").rev
