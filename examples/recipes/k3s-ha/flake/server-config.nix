# What must be the same on all servers, as K3s' own file of settings.
{ formats }:
(formats.yaml { }).generate "k3s-server.yaml" {
  cluster-cidr = "10.42.0.0/16";
  service-cidr = "10.43.0.0/16";
  secrets-encryption = true;
  # A name for all servers, for kubectl and for nodes to come.
  tls-san = [ "cluster.example.com" ];
  etcd-snapshot-schedule-cron = "0 */6 * * *";
  etcd-snapshot-retention = 12;
  etcd-snapshot-compress = true;
}
