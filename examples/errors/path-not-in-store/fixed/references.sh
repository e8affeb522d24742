nix-store --query --size "$(nix store add hello.txt)"
