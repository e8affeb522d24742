with builtins;
{
  count = length [ 1 ];
  neverAskedFor = lenght [ 1 ];
}
