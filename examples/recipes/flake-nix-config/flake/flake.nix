{
  nixConfig = {
    allow-import-from-derivation = false;
    commit-lock-file-summary = "Lock the inputs";
  };

  outputs =
    { self }:
    {
      greeting = "hello";

      generated = import (derivation {
        name = "generated.nix";
        system = "x86_64-linux";
        builder = "/bin/sh";
        args = [
          "-c"
          "echo '\"hello\"' > $out"
        ];
      });
    };
}
