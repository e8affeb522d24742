memory: service:
service
// {
  limits = { inherit memory; };
}
