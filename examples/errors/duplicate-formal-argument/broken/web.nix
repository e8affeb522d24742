{
  port ? 8080,
  host ? "web.example.com",
  port ? 80,
}:
{
  url = "http://${host}:${toString port}";
}
