{
  inputs.lib = {
    url = "git+https://git.example.com/lib.git";
    submodules = true;
  };

  outputs =
    { self, lib }:
    {
      greeting = lib.greet "world";
    };
}
