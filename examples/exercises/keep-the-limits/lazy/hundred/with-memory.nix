memory: service:
service
// {
  limits = {
    inherit memory;
    connections = 100;
  };
}
