{
  outputs = _: {
    greeting = "Hello from a private repository";
  };
}
