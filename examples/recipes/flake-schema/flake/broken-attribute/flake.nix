{
  name = "app";

  outputs =
    { self }:
    {
      greeting = "hello";
    };
}
