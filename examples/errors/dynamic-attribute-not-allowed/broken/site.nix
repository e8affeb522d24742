let
  role = "web";
  ${role} = { port = 8080; };
in
web.port
