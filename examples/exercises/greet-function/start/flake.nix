{
  description = "hello-flake";

  outputs =
    { self }:
    {
      greeting = "Hello from hello-flake.";
    };
}
