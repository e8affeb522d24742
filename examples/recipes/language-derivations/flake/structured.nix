derivation {
  name = "structured";
  system = "x86_64-linux";
  builder = "/bin/sh";
  args = [
    "-c"
    ''
      environment=''${list-nothing}
      . "$NIX_ATTRS_SH_FILE"
      {
        echo "in the environment: $environment"
        echo "first of the list: ''${list[0]}"
        echo "port: ''${ports[web]}"
      } > "''${outputs[out]}"
    ''
  ];
  __structuredAttrs = true;
  list = [
    "one two"
    "three"
  ];
  ports.web = 443;
}
