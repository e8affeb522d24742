builtins.trace "evaluating config.nix" { port = 443; }
