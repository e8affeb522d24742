{
  inputs.platform.url = "path:./platform";
  inputs.platform.inputs.tools.follows = "tools";
  inputs.tools.url = "path:./tools";
  outputs = { platform, ... }: { inherit (platform) port; };
}
