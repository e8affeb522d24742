{
  # region inputs
  inputs = {
    base.url = "git+file:///home/user/flake-follows-traps/base";
    lib.url = "git+file:///home/user/flake-follows-traps/lib";
    lib.inputs.base.follows = "base";
  };
  # endregion inputs

  outputs =
    {
      self,
      base,
      lib,
    }:
    {
      inherit (lib) greeting;
    };
}
