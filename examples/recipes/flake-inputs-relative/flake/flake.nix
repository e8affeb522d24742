{
  # region inputs
  inputs = {
    lib.url = "./lib";
    theme = {
      url = ./theme;
      flake = false;
    };
  };
  # endregion inputs

  outputs =
    {
      self,
      lib,
      theme,
    }:
    {
      greeting = lib.greet "world";
      colour = builtins.readFile "${theme}/colour.txt";
    };
}
