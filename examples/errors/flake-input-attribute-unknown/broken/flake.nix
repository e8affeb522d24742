{
  inputs.platform.url = "path:./platform";
  inputs.platform.inputs.tools.follow = "tools";
  inputs.tools.url = "path:./tools";
  outputs = { platform, ... }: { inherit (platform) port; };
}
