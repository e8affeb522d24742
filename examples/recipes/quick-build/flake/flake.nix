{
  description = "A package, an app and a folder of tools";

  outputs =
    { self }:
    let
      system = "x86_64-linux";
    in
    {
      packages.${system} = rec {
        greeting = derivation {
          name = "greeting";
          inherit system;
          builder = "/bin/sh";
          args = [
            "-c"
            ''
              echo "writing the greeting"
              echo hello > $out
            ''
          ];
        };
        default = greeting;

        card = derivation {
          name = "card";
          inherit system greeting;
          builder = "/bin/sh";
          args = [
            "-c"
            ''
              echo "writing the card"
              echo "see $greeting" > $out
            ''
          ];
        };
      };

      apps.${system}.greet = {
        type = "app";
        program = "${./tools}/bin/greet";
      };

      tools = "${./tools}";
    };
}
