let
  host = "web";
in
{
  ${host} = 80;
  "${host}-tls" = 443;
  ports.${host} = [ 80 ];
  ${if host == "mail" then "smtp" else null} = 25;
}
