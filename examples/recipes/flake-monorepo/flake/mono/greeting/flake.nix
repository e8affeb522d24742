{
  outputs =
    { self }:
    {
      lib.greet = name: "hello, ${name}";
    };
}
