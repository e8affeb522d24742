{
  description = "Two flakes that use the same base";

  inputs.base.url = "path:./base";
  inputs.tools.url = "path:./tools";
  inputs.tools.inputs.base.follows = "bases";

  outputs =
    {
      self,
      base,
      tools,
    }:
    {
      inherit (tools) greeting;
    };
}
