let
  server = {
    port = 80;
  };
in
{
  and = false && throw "not reached";
  or = true || throw "not reached";
  implies = false -> throw "not reached";
  impliesFalse = true -> false;
  not = !server ? port;
}
