{
  ports = [ 80 ];
}
