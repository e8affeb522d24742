{
  outputs =
    { self }:
    let
      test =
        name: script:
        derivation {
          inherit name;
          system = "x86_64-linux";
          builder = "/bin/sh";
          args = [
            "-c"
            ''
              set -eu
              ${script}
              echo passed > $out
            ''
          ];
        };
    in
    {
      lib.greet = name: "hello, ${name}";

      checks.x86_64-linux = {
        greeting = test "greeting" ''
          [ "${self.lib.greet "web"}" = "hello, web" ]
        '';

        port = test "port" ''
          read -r port < ${./port}
          echo "the port is $port"
          [ "$port" -gt 1024 ]
        '';
      };
    };
}
