{
  outputs =
    { self }:
    {
      greet = name: "hello, ${name}";
    };
}
