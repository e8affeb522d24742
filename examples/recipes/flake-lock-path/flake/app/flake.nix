{
  inputs.lib.url = "path:/home/user/flake-lock-path/lib";

  outputs =
    { self, lib }:
    {
      greeting = lib.greet "world";
    };
}
