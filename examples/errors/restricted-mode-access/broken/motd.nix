{
  motd = builtins.readFile (builtins.fetchurl "file:///home/user/motd");
}
