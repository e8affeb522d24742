derivation {
  name = "environment";
  system = "x86_64-linux";
  builder = "/bin/sh";
  args = [
    "-c"
    "export -p > $out"
  ];
  number = 3;
  yes = true;
  no = false;
  nothing = null;
  list = [
    "one"
    "two"
  ];
  file = ./message.txt;
}
