{
  inputs.lib.follows = "base";
  inputs.base.url = "path:./lib";

  outputs =
    { self, ... }:
    {
      greeting = "hello";
    };
}
