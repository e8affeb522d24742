{ domain, ... }:
{
  site.host = "www.${domain}";
}
