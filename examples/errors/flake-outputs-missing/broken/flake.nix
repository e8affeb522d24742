{
  description = "A greeting";

  output =
    { self }:
    {
      greeting = "hello";
    };
}
