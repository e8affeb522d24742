# The configuration of an image for a server that listens on a port.
port: {
  User = "web";
  Env = [ "PORT=8080" ];
  ExposedPorts."8080/tcp" = { };
}
