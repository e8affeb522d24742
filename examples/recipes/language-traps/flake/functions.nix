let
  same = n: n;
  tool = {
    build = n: n;
  };
in
{
  broken = same == same;
  broken-list = [ same ] == [ same ];
  broken-set = tool == { build = n: n; };
  fixed = removeAttrs tool [ "build" ] == { };
}
