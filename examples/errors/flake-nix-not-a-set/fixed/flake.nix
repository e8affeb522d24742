{
  outputs =
    { self }:
    let
      greeting = "hello";
    in
    {
      inherit greeting;
    };
}
