{
  # region inputs
  inputs = {
    base.url = "git+file:///home/user/flake-follows-traps/base";
    lib.url = "git+file:///home/user/flake-follows-traps/lib";
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
