{
  inputs.lib.url = "path:" + "../lib";

  outputs =
    { self, lib }:
    {
      greeting = lib.greet "world";
    };
}
