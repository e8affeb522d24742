let
  hosts = [
    "web"
    "api"
  ];
in
builtins.elemAt hosts 2
