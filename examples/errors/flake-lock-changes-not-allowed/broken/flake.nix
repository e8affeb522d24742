{
  description = "Takes the greeting of a flake in a folder";

  inputs.tools.url = "path:./tools";

  outputs =
    { self, tools }:
    {
      inherit (tools) greeting;
    };
}
