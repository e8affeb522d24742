services: map (service: service.port) (builtins.attrValues services)
