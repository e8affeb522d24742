{
  lib,
  writeShellApplication,
  # From the library's overlay.
  greeter,
  # From the library's functions.
  greetAll,
}:
writeShellApplication {
  name = "greeter-app";
  runtimeInputs = [ greeter ];
  text = ''
    greeter
    echo ${
      lib.escapeShellArg (greetAll [
        "reader"
        "writer"
      ])
    }
  '';
  meta = {
    description = "Greet everyone";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
}
