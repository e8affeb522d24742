let
  services = {
    web = [
      "app"
      "cache"
    ];
    app = [
      "database"
      "cache"
    ];
    cache = [ ];
    database = [ "app" ];
    mail = [ ];
  };
  needs = map (name: {
    key = name;
    needs = services.${name};
  });
in
map (service: service.key) (
  builtins.genericClosure {
    startSet = needs [ "web" ];
    operator = service: needs service.needs;
  }
)
