{ name, port }:
let
  isPort = number: number >= 1 && number <= 65535;
in
{
  url = "https://${name}.example.com/";
  port =
    assert isPort port;
    port;
}
