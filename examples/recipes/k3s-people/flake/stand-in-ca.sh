# Signs as the cluster would, for the recordings: on a cluster, `kubectl certificate approve` does this,
# and nobody touches the key of the authority.
set -eu
export OPENSSL_CONF=/dev/null
for name in client server; do
  openssl req -x509 -newkey ed25519 -noenc -keyout $name-ca.key -out $name-ca.crt -days 30 \
    -subj /CN=k3s-$name-ca -addext basicConstraints=critical,CA:true 2> /dev/null
done
echo 'extendedKeyUsage = clientAuth' > usage.ext
openssl x509 -req -in "$1.csr" -CA client-ca.crt -CAkey client-ca.key -days 30 -extfile usage.ext -out "$1.crt" 2> /dev/null
openssl verify -purpose sslclient -CAfile client-ca.crt "$1.crt"
openssl x509 -in "$1.crt" -noout -subject -ext extendedKeyUsage
