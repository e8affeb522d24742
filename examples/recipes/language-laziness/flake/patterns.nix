let
  server =
    {
      host,
      port ? throw "no default",
      ...
    }@all:
    "called";
in
{
  values = server { host = throw "not looked at"; };
  whole = (argument: "called") (throw "not looked at");
  pattern = server (throw "the argument itself");
}
