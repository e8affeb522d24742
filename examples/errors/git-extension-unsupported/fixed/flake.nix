{
  description = "A greeting";

  outputs =
    { self }:
    {
      greeting = "hello";
    };
}
