{
  description = "A flake with two inputs";

  inputs = {
    lib.url = "git+file:///home/user/quick-update/lib";
    tools.url = "git+file:///home/user/quick-update/tools";
  };

  outputs =
    {
      self,
      lib,
      tools,
    }:
    {
      names = [
        lib.name
        tools.name
      ];
    };
}
