{
  host,
  port,
}:
assert port > 0 && port < 65536;
"http://${host}:${toString port}/"
