{
  inputs.tools = {
    url = "path:./tools";
    flake = false;
  };

  outputs =
    { self, tools }:
    let
      systems = [
        "aarch64-linux"
        "x86_64-linux"
      ];
      forAllSystems =
        f:
        builtins.listToAttrs (
          map (system: {
            name = system;
            value = f system;
          }) systems
        );
    in
    {
      lib = {
        values = {
          file = builtins.readFile ./motd.txt;
          tools = import tools;
          system = forAllSystems (system: "a package for ${system}");
          built = self.lastModifiedDate;
          data = builtins.readFile (
            builtins.fetchurl {
              url = "file:///home/user/flake-pure-evaluation/fixed/data.txt";
              sha256 = "sha256-StaZMGNR//k4wet5tamOvRIRxyl9g4ZmUgEszSaNBpk=";
            }
          );
        };

        greet = { user }: "hello, ${user}";
      };
    };
}
