{
  description = "The path of a file";

  outputs =
    { self }:
    {
      path = "${builtins.storePath self.outPath}/flake.nix";
    };
}
