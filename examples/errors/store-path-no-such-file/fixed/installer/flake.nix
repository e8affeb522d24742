{
  description = "What the target machine runs";

  outputs =
    { self }:
    {
      hostName = "node-1";
    };
}
