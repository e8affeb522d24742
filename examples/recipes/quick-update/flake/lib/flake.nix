{
  description = "An input called lib";

  outputs =
    { self }:
    {
      name = "lib";
    };
}
