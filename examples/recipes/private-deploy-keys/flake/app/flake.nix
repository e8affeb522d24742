{
  inputs = {
    lib.url = "git+ssh://git@git.example.com/srv/git/lib.git";
    tools.url = "git+ssh://git@git.example.com/srv/git/tools.git";
  };

  outputs =
    { lib, tools, ... }:
    {
      greetings = [
        lib.greeting
        tools.greeting
      ];
    };
}
