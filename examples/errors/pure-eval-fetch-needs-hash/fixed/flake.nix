{
  description = "A message of the day from elsewhere";

  outputs =
    { self }:
    {
      motd = builtins.readFile (
        builtins.fetchurl {
          url = "file:///home/user/pure-eval-fetch-needs-hash/motd";
          sha256 = "sha256-gzm3AqTDaMgfkhvAHr/xEDbIurnkHx5Iel/bPaUdQp4=";
        }
      );

      source = (builtins.fetchGit "file:///home/user/pure-eval-fetch-needs-hash").rev;
    };
}
