{
  nixpkgs.hostPlatform = "x86_64-linux";
  networking.hostName = "installer";

  users.users.root.openssh.authorizedKeys.keyFiles = [ ./admin.pub ];
  services.openssh.settings.PasswordAuthentication = false;
}
