{
  inputs.self.submodules = true;

  outputs =
    { self }:
    {
      notes = builtins.readFile ./vendor/notes.txt;
    };
}
