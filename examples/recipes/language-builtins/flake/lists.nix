let
  services = [
    {
      name = "web";
      port = 443;
      tier = "front";
    }
    {
      name = "cache";
      port = 6379;
      tier = "back";
    }
    {
      name = "database";
      port = 5432;
      tier = "back";
    }
  ];
in
{
  names = map (s: s.name) services;
  back = map (s: s.name) (builtins.filter (s: s.tier == "back") services);
  by-port = map (s: s.name) (builtins.sort (a: b: a.port < b.port) services);
  by-tier = builtins.mapAttrs (tier: map (s: s.name)) (builtins.groupBy (s: s.tier) services);
  split = builtins.partition (s: s > 2) [
    3
    1
    4
  ];
  sum = builtins.foldl' (sum: s: sum + s.port) 0 services;
  numbers = builtins.genList (n: n * n) 4;
  urls = builtins.concatMap (
    s:
    map (scheme: "${scheme}://${s.name}") [
      "http"
      "https"
    ]
  ) [ (builtins.head services) ];
  exists = builtins.any (s: s.port < 1024) services;
  all = builtins.all (s: s.port < 1024) services;
}
