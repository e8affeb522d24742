{
  description = "hello-flake";

  outputs =
    { self }:
    {
      greeting = "Hello from hello-flake.";
      greet = _: "Hello, reader, from hello-flake.";
    };
}
