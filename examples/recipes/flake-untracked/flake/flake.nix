{
  outputs =
    { self }:
    {
      lib = {
        files = builtins.attrNames (builtins.readDir ./.);
        greeting = builtins.readFile ./greeting.txt;
        motd = builtins.readFile ./motd.txt;
        store = self.outPath;
      };
    };
}
