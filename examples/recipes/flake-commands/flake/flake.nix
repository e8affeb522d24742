{
  description = "A greeting, a list of names and a program";

  outputs =
    { self }:
    let
      system = "x86_64-linux";
      file =
        name: text:
        derivation {
          inherit name system text;
          builder = "/bin/sh";
          args = [
            "-c"
            "echo writing $name; echo \"$text\" > $out"
          ];
        };
    in
    {
      packages.${system} = {
        default = self.packages.${system}.greeting;

        greeting = file "greeting-1.0" "hello, see ${self.packages.${system}.names}";

        names = file "names-1.0" "web, db";

        greet = import ./package.nix {
          name = "greet-1.0";
          path = ./greet;
        };
      };

      lib = {
        ports = [
          80
          443
        ];
        motd = "welcome";
        double = x: x * 2;
      };
    };
}
