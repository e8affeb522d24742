builtins.parseFlakeRef "git@git.example.com:team/app.git"
