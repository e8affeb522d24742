let
  set = {
    port = null;
  };
in
{
  isFalse = null == false;
  hasPort = set ? port;
  fallback = set.port or 8080;
  explicit = if set.port == null then 8080 else set.port;
}
