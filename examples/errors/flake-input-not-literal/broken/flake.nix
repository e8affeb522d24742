{
  inputs.tools.url = "path:" + "./tools";
  outputs = { tools, ... }: { inherit (tools) port; };
}
