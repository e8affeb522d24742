{
  port ? 8080,
  host ? "web.example.com",
}:
{
  url = "http://${host}:${toString port}";
}
