# kubeconfig.sh USER NAMESPACE: one file with all that the user needs.
set -eu
export KUBECONFIG=$1.kubeconfig
kubectl config set-cluster cluster --server https://cluster.example.com:6443 \
  --certificate-authority server-ca.crt --embed-certs
kubectl config set-credentials "$1" --client-certificate "$1.crt" --client-key "$1.key" --embed-certs
kubectl config set-context cluster --cluster cluster --user "$1" --namespace "$2"
kubectl config use-context cluster
