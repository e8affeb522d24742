let
  package = n: {
    name = "package-${toString n}";
    value = derivation {
      name = "package-${toString n}";
      system = "x86_64-linux";
      builder = "/bin/sh";
      args = [
        "-c"
        "echo ${toString n} > $out"
      ];
    };
  };
in
builtins.listToAttrs (builtins.genList package 100000)
