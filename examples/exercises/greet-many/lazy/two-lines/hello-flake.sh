echo "Hello, api, from hello-flake."
echo "Hello, web, from hello-flake."
