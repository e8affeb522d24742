{
  description = "A greeting";

  outputs =
    { self }:
    {
      packages.x86_64-linux.greeting = "hello";
    };
}
