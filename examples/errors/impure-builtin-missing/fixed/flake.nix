{
  description = "A name that holds the system";

  outputs =
    { self }:
    let
      system = "x86_64-linux";
    in
    {
      target = "tools-${system}";
    };
}
