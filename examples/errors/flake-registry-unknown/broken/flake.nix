{
  description = "Takes the greeting of a flake in a folder";

  inputs.tools.url = "tools";

  outputs =
    { self, tools }:
    {
      inherit (tools) greeting;
    };
}
