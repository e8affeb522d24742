{ writeShellApplication }:
writeShellApplication {
  name = "pager";
  text = ''
    echo "pager with $1"
  '';
}
