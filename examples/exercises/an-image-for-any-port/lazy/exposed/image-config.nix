# The configuration of an image for a server that listens on a port.
port: {
  User = "1000:1000";
  Env = [ "PORT=${toString port}" ];
  ExposedPorts."9000/tcp" = { };
}
