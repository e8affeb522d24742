{
  description = "The base that tools was written for";

  outputs =
    { self }:
    {
      lib.greet = name: "Hello, ${name}!";
    };
}
