{
  broken = map (n:n) [ 1 ];
  fixed = map (n: n) [ 1 ];
}
