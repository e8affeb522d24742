echo "Hello, $1, from hello-flake."
