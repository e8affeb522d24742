{
  description = "Two tools";

  outputs =
    { self }:
    {
      packages.x86_64-linux = {
        hello = "${./hello}";
        greet = "${./greet}";
      };
    };
}
