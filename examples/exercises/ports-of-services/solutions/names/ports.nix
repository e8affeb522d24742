services: map (name: services.${name}.port) (builtins.attrNames services)
