{
  description = "What an untracked file does when no path names it";

  outputs =
    { self }:
    {
      modules = builtins.attrNames (builtins.readDir ./modules);
      local = if builtins.pathExists ./local.nix then import ./local.nix else "default";

      generated = import ./generated.nix;
    };
}
