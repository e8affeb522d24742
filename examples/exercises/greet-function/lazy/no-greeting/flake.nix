{
  description = "hello-flake";

  outputs =
    { self }:
    {
      greet = name: "Hello, ${name}, from hello-flake.";
    };
}
