{ services.greeter.enable = true; }
