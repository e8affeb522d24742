{
  description = "A flake with a check and a template";

  outputs =
    { self }:
    let
      system = "x86_64-linux";
      run =
        name: script:
        derivation {
          inherit name system;
          builder = "/bin/sh";
          args = [
            "-c"
            script
          ];
        };
    in
    {
      packages.${system}.default = run "greeting" "echo hello > $out";

      checks.${system}.greets = run "greets" ''
        read -r word < ${self.packages.${system}.default}
        [ "$word" = hello ] && echo ok > $out
      '';

      templates.default = {
        description = "An empty flake";
        path = ./template;
      };
    };
}
