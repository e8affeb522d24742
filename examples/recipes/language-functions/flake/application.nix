let
  increment = n: n + 1;
  server.port = 443;
in
{
  beforePlus = increment 1 * 10;
  afterDot = increment server.port;
  inList = builtins.length [
    increment
    1
  ];
  inParentheses = [ (increment 1) ];
  negative = increment (-5);
}
