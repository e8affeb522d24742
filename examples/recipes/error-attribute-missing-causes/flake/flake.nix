{
  description = "Names that an input does not have";

  inputs = {
    tools.url = "path:./tools";
    next.url = "path:./next";
    tools.inputs.base.follows = "next";
  };

  outputs =
    { self, ... }@inputs:
    {
      # Broken, each in its way.
      noSystem = inputs.tools.packages.hello.name;
      noDefault = inputs.tools.packages.x86_64-linux.default.name;
      noInput = inputs.tool.packages.x86_64-linux.hello.name;
      noPurity = inputs.tools.packages.${builtins.currentSystem}.hello.name;
      inList = [ inputs.tool ];

      # As it must be.
      name = inputs.tools.packages.x86_64-linux.hello.name;
      fallback = inputs.tools.packages.aarch64-linux.hello.name or "not for this system";
      known = inputs.tools.packages ? aarch64-linux;

      motd = inputs.tools.motd;
    };
}
