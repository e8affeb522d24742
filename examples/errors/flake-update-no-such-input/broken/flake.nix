{
  inputs.library.url = "path:./library";

  outputs = _: {
    greeting = "hello";
  };
}
