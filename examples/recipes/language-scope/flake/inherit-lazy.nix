let
  inherit (builtins) length lenght;
in
{
  used = length [ 1 ];
  misspelt = lenght [ 1 ];
}
