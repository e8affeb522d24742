{
  description = "An exercise: one output for each system";

  outputs =
    _:
    let
      greet = system: "Hello on ${system}.";
    in
    {
      greeting = builtins.mapAttrs (system: _: greet system) {
        x86_64-linux = null;
        aarch64-linux = null;
        aarch64-darwin = null;
      };
    };
}
