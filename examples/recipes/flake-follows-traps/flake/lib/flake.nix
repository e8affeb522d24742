{
  inputs.base.url = "git+file:///home/user/flake-follows-traps/base";

  outputs =
    { self, base }:
    {
      greeting = base.greet "world";
    };
}
