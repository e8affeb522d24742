# Compares the binding of people.nix with the one that kubectl would write.
kubectl create rolebinding deployer --namespace web --role deployer --group web-team \
  --dry-run=client --output json | jq --sort-keys . > kubectl.json
jq --sort-keys . binding.json | diff kubectl.json - && echo "the same"
