let
  greeting = "hello";
in
{
  outputs =
    { self }:
    {
      inherit greeting;
    };
}
