let
  sh =
    name: script: more:
    derivation (
      {
        inherit name;
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          script
        ];
      }
      // more
    );
in
{
  wrong-hash = sh "wrong-hash" "echo hello > $out" {
    outputHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  };

  slow = sh "slow" "while :; do :; done" { };

  random = sh "random" "read -r -N 8 id < /proc/sys/kernel/random/uuid; echo $id > $out" { };
}
