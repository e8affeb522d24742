{
  description = "Copies of paths, and paths outside";

  outputs =
    { self }:
    {
      broken = "${./.}";
      fixed = "${self}";

      # region names
      site = "${./site}";
      copy = "${./copy}";
      named = builtins.path {
        path = ./copy;
        name = "site";
      };
      # endregion names

      home = import ./home.nix;
    };
}
