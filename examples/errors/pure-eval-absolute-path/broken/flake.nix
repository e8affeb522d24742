{
  description = "A message of the day, and a service that reads it while it runs";

  outputs =
    { self }:
    {
      motd = builtins.readFile /home/user/pure-eval-absolute-path/motd;
      service = "cat /etc/motd";
    };
}
