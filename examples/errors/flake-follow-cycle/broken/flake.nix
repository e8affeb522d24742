{
  inputs.lib.follows = "base";
  inputs.base.follows = "lib";

  outputs =
    { self, ... }:
    {
      greeting = "hello";
    };
}
