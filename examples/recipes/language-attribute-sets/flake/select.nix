let
  server = {
    ports.https = 443;
    proxy = null;
  };
  name = "https";
in
{
  selected = server.ports.https;
  byComputedName = server.ports.${name};
  fallback = server.ports.http or 80;
  fallbackOnTheWay = server.tls.certificate or "none";
  fallbackOnNonSet = server.proxy.host or "none";
  noFallbackForNull = server.proxy or "none";
  has = server ? ports.https;
  hasNot = server ? tls.certificate;
  hasNull = server ? proxy;
}
