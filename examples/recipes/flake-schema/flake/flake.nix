{
  description = "Everything that a flake.nix may say";

  inputs.lib = {
    type = "path";
    path = "./lib";
  };

  outputs =
    { self, lib }@inputs:
    {
      greeting = lib.greet "world";
      inputNames = builtins.attrNames inputs;
    };

  nixConfig.commit-lock-file-summary = "Lock the inputs";
}
