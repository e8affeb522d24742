{
  outputs =
    { self }:
    {
      file = builtins.readFile /home/user/flake-pure-evaluation/broken/motd.txt;
      exists = builtins.pathExists "/etc/passwd";
      tools = import <tools>;
      system = builtins.currentSystem;
      built = builtins.currentTime;
      user = builtins.getEnv "USER";
      data = builtins.readFile (
        builtins.fetchurl "file:///home/user/flake-pure-evaluation/broken/data.txt"
      );
      theme = builtins.fetchGit "file:///home/user/flake-pure-evaluation/fixed";
      flake = builtins.getFlake "git+file:///home/user/flake-pure-evaluation/fixed";
      store = builtins.storePath self.outPath;
    };
}
