{
  lib,
  writeShellApplication,
  hello,
}:
writeShellApplication {
  name = "team-tools";
  # This hello is the changed one, since callPackage takes it from final.
  runtimeInputs = [ hello ];
  text = ''
    hi "$@"
  '';
  meta = {
    description = "Greet the team";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
}
