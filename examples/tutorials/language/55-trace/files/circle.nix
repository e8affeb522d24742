let
  first = 8080;
  port = builtins.trace "first is ${toString first}" (first + 1);
  checked = number: if number < 65536 then number else throw "${toString number} is no port";
in
{
  inherit first port;
  high = checked 70000;
}
