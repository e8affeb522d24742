{
  description = "An input called tools";

  outputs =
    { self }:
    {
      name = "tools";
    };
}
