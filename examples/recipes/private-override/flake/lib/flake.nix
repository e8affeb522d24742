{
  outputs = _: {
    greet = name: "Hello, ${name}";
  };
}
