memory: service:
service
// {
  limits = (service.limits or { }) // { inherit memory; };
}
