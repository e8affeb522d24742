{
  inputs.words = {
    url = "path:./words";
    flake = false;
  };

  outputs =
    { self, words }:
    {
      greeting = builtins.readFile "${words}/hello";
    };
}
