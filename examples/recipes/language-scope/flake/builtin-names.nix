let
  true = "a string";
in
{
  replaced = true;
  original = builtins.true;
  withDoesNot = with { false = "a string"; }; false;
}
