{
  writeShellApplication,
  jq,
  yq-go,
}:
writeShellApplication {
  name = "list-images";
  runtimeInputs = [
    jq
    yq-go
  ];
  text = ''
    # Wherever an object has containers: pods, deployments, jobs and what lists them.
    yq --output-format json . "$1" |
      jq --raw-output --slurp '[.. | objects | .containers, .initContainers | arrays[] | .image] | unique[]'
  '';
}
