{
  description = "Other ways to name a file that is not there";

  outputs =
    { self }:
    {
      notes = builtins.readFile ./notes/today.txt;

      typo = import ./note/version.nix;

      folder = builtins.attrNames (builtins.readDir ./note);

      doubled = builtins.readFile "${self}/${./notes}/today.txt";
      single = builtins.readFile "${./notes}/today.txt";

      literal = builtins.readFile "/nix/store/00000000000000000000000000000000-notes/today.txt";
    };
}
