let
  defaults.tls = {
    enabled = true;
    port = 443;
  };
in
{
  broken = defaults // {
    tls.port = 8443;
  };
  fixed = defaults // {
    tls = defaults.tls // {
      port = 8443;
    };
  };
}
