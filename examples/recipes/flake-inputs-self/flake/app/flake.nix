{
  outputs =
    { self }:
    {
      notes = builtins.readFile ./vendor/notes.txt;
    };
}
