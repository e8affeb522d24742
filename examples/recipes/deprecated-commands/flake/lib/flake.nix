{
  description = "A word and a folder of tools";

  outputs =
    { self }:
    {
      word = "hello";
      tools = "${./tools}";
    };
}
