let
  servers = [
    "web"
    "mail"
  ];
  server = {
    port = 400 + 43;
  };
in
{
  trace = builtins.trace "servers:" (builtins.trace servers (builtins.length servers));
  set = builtins.trace server "done";
  deep = builtins.trace (builtins.deepSeq server server) "done";
  verbose = builtins.traceVerbose "only on request" "done";
  warn = builtins.warn "`servers` will be removed, use `hosts`" "done";
}
