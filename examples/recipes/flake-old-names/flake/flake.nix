{
  outputs =
    { self }:
    let
      hello = derivation {
        name = "hello";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo hello > $out"
        ];
      };
    in
    {
      defaultPackage.x86_64-linux = hello;

      defaultApp.x86_64-linux = {
        type = "app";
        program = "${./hello.sh}";
        meta.description = "Greet";
      };

      devShell.x86_64-linux = hello;

      overlay = final: prev: { inherit hello; };

      nixosModule = { };

      defaultTemplate = {
        path = ./.;
        description = "This flake";
      };

      defaultBundler.x86_64-linux = drv: drv;
    };
}
