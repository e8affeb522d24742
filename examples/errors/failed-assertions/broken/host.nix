{
  networking.hostName = "web";
  system.stateVersion = "26.05";

  site.tls = true;
}
