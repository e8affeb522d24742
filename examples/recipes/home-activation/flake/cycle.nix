{ lib, ... }:
{
  home.username = "user";
  home.homeDirectory = "/home/user";
  home.stateVersion = "26.05";

  # region cycle
  home.activation = {
    first = lib.hm.dag.entryAfter [ "second" ] "echo first";
    second = lib.hm.dag.entryAfter [ "first" ] "echo second";
  };
  # endregion cycle
}
