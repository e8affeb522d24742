{
  inputs.tools.url = "path:./library";

  outputs = _: {
    greeting = "hello";
  };
}
