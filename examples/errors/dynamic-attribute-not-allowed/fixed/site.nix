let
  role = "web";
  roles.${role} = { port = 8080; };
in
roles.web.port
