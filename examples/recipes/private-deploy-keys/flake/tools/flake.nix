{
  outputs = _: {
    greeting = "Tools from another private repository";
  };
}
