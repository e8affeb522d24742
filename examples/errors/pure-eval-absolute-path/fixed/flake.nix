{
  description = "A message of the day, and a service that reads it while it runs";

  outputs =
    { self }:
    {
      motd = builtins.readFile ./motd;
      service = "cat /etc/motd";
    };
}
