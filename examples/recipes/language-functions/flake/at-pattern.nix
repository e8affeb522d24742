let
  before =
    args@{
      port ? 443,
      ...
    }:
    args;
  behind =
    {
      port ? 443,
      ...
    }@args:
    args // { inherit port; };
in
{
  withoutDefault = before { host = "example.com"; };
  withDefault = behind { host = "example.com"; };
}
