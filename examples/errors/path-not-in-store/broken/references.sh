nix-store --query --size hello.txt
