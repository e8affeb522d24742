{
  description = "hello-flake";

  outputs =
    { self }:
    let
      from = "from hello-flake.";
    in
    {
      greeting = "Hello " + from;
      greet =
        name:
        builtins.concatStringsSep ", " [
          "Hello"
          name
          from
        ];
    };
}
