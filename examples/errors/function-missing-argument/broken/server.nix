{
  host,
  port ? 80,
}:
"http://${host}:${toString port}/"
