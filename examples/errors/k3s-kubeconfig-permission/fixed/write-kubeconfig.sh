# Stands for k3s with --write-kubeconfig-mode=0644.
install --mode=0644 cluster.yaml k3s.yaml
