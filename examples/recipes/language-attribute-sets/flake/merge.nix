let
  defaults = {
    host = "localhost";
    ports = {
      http = 80;
      https = 443;
    };
  };
  changes = {
    ports.http = 8080;
  };
in
{
  shallow = defaults // changes;
  byHand = defaults // {
    ports = defaults.ports // changes.ports;
  };
}
