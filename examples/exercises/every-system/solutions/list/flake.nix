{
  description = "An exercise: one output for each system";

  outputs =
    _:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
        "aarch64-darwin"
      ];
      entry = system: {
        name = system;
        value = "Hello on ${system}.";
      };
    in
    {
      greeting = builtins.listToAttrs (map entry systems);
    };
}
