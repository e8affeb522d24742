{
  description = "A greeting";

  greeting = "hello";

  outputs =
    { self }:
    {
    };
}
