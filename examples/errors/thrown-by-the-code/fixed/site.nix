let
  site.port = 80;
in
if site.port > 0 then site.port else throw "site: the port must be above 0"
