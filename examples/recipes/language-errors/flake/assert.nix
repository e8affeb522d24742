let
  asserted =
    port:
    assert port > 0 && port < 65536;
    "port ${toString port}";

  thrown =
    port:
    if port > 0 && port < 65536 then
      "port ${toString port}"
    else
      throw "port must be from 1 to 65535, found ${toString port}";
in
{
  assert-bad = asserted 70000;
  throw-bad = thrown 70000;
  abort-bad = abort "this must not happen";
}
