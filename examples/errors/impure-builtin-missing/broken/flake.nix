{
  description = "A name that holds the system";

  outputs =
    { self }:
    let
      system = builtins.currentSystem;
    in
    {
      target = "tools-${system}";
    };
}
