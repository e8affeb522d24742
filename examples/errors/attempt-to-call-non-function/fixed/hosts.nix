let
  public = [ "www" ];
in
{
  hosts = public ++ [ "db" ];
}
