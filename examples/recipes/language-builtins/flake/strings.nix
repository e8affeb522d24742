{
  match = builtins.match "([a-z]+)-([0-9.]+)" "openssl-3.5.1";
  match-part = builtins.match "[a-z]+" "openssl-3.5.1";
  split = builtins.split "(,) *" "a, b,c";
  fields = builtins.filter builtins.isString (builtins.split ", *" "a, b,c");
  replaced = builtins.replaceStrings [ "-" "." ] [ "_" "" ] "nginx-1.28";
  joined = builtins.concatStringsSep ":" [
    "/usr/bin"
    "/bin"
  ];
  part = builtins.substring 0 7 "4f1c9e7b2a";
  rest = builtins.substring 3 (-1) "abcdef";
  length = builtins.stringLength "größe";
}
