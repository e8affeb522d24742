{
  lib,
  writeShellApplication,
  greet,
}:
writeShellApplication {
  name = "greeter";
  # The words are the function's; the name is put in when it runs.
  text = ''
    echo "${greet "\${1:-world}"}"
  '';
  meta = {
    description = "Say hello";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
}
