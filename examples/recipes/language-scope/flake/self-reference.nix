let
  path = "/bin";
in
let
  path = "${path}:/sbin";
in
path
