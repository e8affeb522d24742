{ services.greetd.enable = true; }
