{
  description = "A library";

  outputs =
    { self }:
    {
      greeting = "hello";
    };
}
