{
  inputs.lib.url = "git+ssh://git@git.example.com/srv/git/lib.git";

  outputs =
    { lib, ... }:
    {
      inherit (lib) greeting;

      # region build
      packages.x86_64-linux.looks-for-a-key = derivation {
        name = "looks-for-a-key";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          ''
            key=/home/user/.ssh/id_ed25519
            if [ -e $key ]; then echo "a key" > $out; else echo "no key" > $out; fi
            echo "HOME is $HOME" >> $out
          ''
        ];
      };
      # endregion build

      # region system
      packages.x86_64-linux.default = derivation {
        name = "system";
        system = "x86_64-linux";
        builder = "/bin/sh";
        inherit (lib) greeting;
        args = [
          "-c"
          "echo $greeting > $out"
        ];
      };
      # endregion system
    };
}
