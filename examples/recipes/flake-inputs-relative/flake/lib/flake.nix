{
  inputs.theme = {
    url = "../theme";
    flake = false;
  };

  outputs =
    { self, theme }:
    {
      greet = name: "hello, ${name}";
    };
}
