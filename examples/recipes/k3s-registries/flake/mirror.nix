# The site's registry instead of the internet's.
{
  cluster.registries = {
    mirrors = {
      "docker.io".endpoint = [ "https://registry.example.com:5000" ];
      "registry.example.com".endpoint = [ "https://registry.example.com:5000" ];
    };
    # The registry's certificate is signed by the site's own authority.
    configs."registry.example.com:5000".tls.ca_file = ./site-ca.crt;
  };
  # Where the mirror has no image, the kubelet says so at once and does not try the internet.
  services.k3s.extraFlags = [ "--disable-default-registry-endpoint" ];
}
