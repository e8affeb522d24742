{
  description = "A flake on which old and new commands are run";

  inputs.lib.url = "git+file:///home/user/deprecated-commands/lib";

  outputs =
    { self, lib }:
    {
      packages.x86_64-linux.default = derivation {
        name = "greeting";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo ${lib.word} > $out"
        ];
      };

      tools = "${./tools}";
    };
}
