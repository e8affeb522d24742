let
  broken =
    {
      port ? 443,
    }@args:
    args.port;
  fixed =
    {
      port ? 443,
    }:
    port;
in
{
  broken = broken { };
  fixed = fixed { };
  broken-null = fixed { port = null; };
}
