# request.sh USER GROUP: a key that stays with its owner, and the request that goes to whoever runs the cluster.
set -eu
export OPENSSL_CONF=/dev/null
openssl req -new -newkey ed25519 -noenc -keyout "$1.key" -out "$1.csr" -subj "/O=$2/CN=$1" 2> /dev/null
cat > "$1.yaml" << END
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
metadata:
  name: $1
spec:
  request: $(base64 --wrap 0 "$1.csr")
  signerName: kubernetes.io/kube-apiserver-client
  expirationSeconds: 2592000
  usages: [client auth]
END
openssl req -in "$1.csr" -noout -subject
