{
  outputs =
    { ... }:
    {
      # A medium for one site.
      medium =
        site:
        derivation {
          name = "medium";
          system = "x86_64-linux";
          builder = "/bin/sh";
          args = [
            "-c"
            "echo echo ${site.hostname} > $out"
          ];
        };
    };
}
