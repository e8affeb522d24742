let
  inherit (import ./fixed-points.nix) fix;

  server = final: {
    host = "web.example.com";
    url = "https://${final.host}";
  };
in
{
  fixed = fix server;
  fixed-changed = fix (final: server final // { host = "api.example.com"; });

  rec-changed = rec {
    host = "web.example.com";
    url = "https://${host}";
  }
  // {
    host = "api.example.com";
  };
}
