{
  description = "A message of the day from elsewhere";

  outputs =
    { self }:
    {
      motd = builtins.readFile (
        builtins.fetchurl {
          url = "file:///home/user/pure-eval-fetch-needs-hash/motd";
        }
      );

      source = (builtins.fetchGit "file:///home/user/pure-eval-fetch-needs-hash").rev;
    };
}
