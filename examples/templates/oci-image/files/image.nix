# The image: the app with what it needs to run, and nothing else. No base image, no shell, no package manager.
{ dockerTools, app }:
dockerTools.buildLayeredImage {
  name = "registry.example.com/web-greeter";
  tag = app.version;

  # What is at the image's root, as links into its /nix/store.
  contents = [
    app
    # region certificates
    # Outgoing TLS: programs look for /etc/ssl/certs/ca-certificates.crt.
    dockerTools.caCertificates
    # endregion certificates
  ];

  config = {
    Entrypoint = [ "/bin/web-greeter" ];
    Env = [ "PORT=8080" ];
    ExposedPorts."8080/tcp" = { };
    # A number, so that Kubernetes can tell that it is not root.
    User = "1000:1000";
  };
}
