{
  outputs =
    { self }:
    {
      lib = {
        files = builtins.attrNames (builtins.readDir ./.);
        colour = builtins.readFile ./theme/colour.txt;
      };
    };
}
