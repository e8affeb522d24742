{
  pattern = builtins.functionArgs (
    {
      host,
      port ? 443,
      ...
    }:
    host
  );
  plain = builtins.functionArgs (host: host);
  builtin = builtins.functionArgs builtins.add;
}
