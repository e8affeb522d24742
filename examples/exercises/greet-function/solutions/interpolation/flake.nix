{
  description = "hello-flake";

  outputs =
    { self }:
    {
      greeting = "Hello from hello-flake.";
      greet = name: "Hello, ${name}, from hello-flake.";
    };
}
