let
  set = {
    ${builtins.trace "name of the attribute" "port"} = builtins.trace "its value" 443;
    host = builtins.trace "value of host" "web.example.com";
  };
  defaults = {
    port = builtins.trace "value of the default" 80;
  };
in
{
  select = set.host;
  update = builtins.attrNames (defaults // set);
}
