let
  https = {
    port = 443;
  };
in
{
  numbers = 1 + 0.5;
  strings = "a" + "b";
  pathAndString = ./plus + ".nix";
  lists = [ 1 ] ++ [ 2 ];
  sets = https // {
    host = "example.com";
  };
}
