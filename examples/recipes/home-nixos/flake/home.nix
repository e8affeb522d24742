{
  domain,
  osConfig,
  pkgs,
  ...
}:
{
  home.stateVersion = "26.05";
  home.packages = [ pkgs.greet ];
  home.file.".config/example/host".text = ''
    ${osConfig.networking.hostName}.${domain}
  '';
}
