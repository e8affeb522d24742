{
  seen = [ "a path" ];
}
