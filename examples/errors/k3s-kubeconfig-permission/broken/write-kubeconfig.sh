# Stands for k3s, which writes the file for root. Here: a file that this user may not read.
install --mode=0000 cluster.yaml k3s.yaml
