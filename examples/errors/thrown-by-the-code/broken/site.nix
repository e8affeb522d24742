let
  site.port = 0;
in
if site.port > 0 then site.port else throw "site: the port must be above 0"
