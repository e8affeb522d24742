{
  inputs.tools = {
    type = "path";
    path = "./tools";
    branch = "main";
  };
  outputs = { tools, ... }: { inherit (tools) port; };
}
