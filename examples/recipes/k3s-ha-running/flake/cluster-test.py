# What the machines of cluster-test.nix are asked.
servers = [first, second, third]
snapshots = "/var/lib/rancher/k3s/server/db/snapshots"

def all_ready():
    for node in ["first", "second", "third", "fourth", "fifth"]:
        first.wait_until_succeeds(f"kubectl wait --for=condition=Ready node/{node}")

# region join
first.start()
first.wait_for_unit("k3s")
for machine in [second, third, fourth, fifth]:
    machine.start()
with subtest("five nodes join, and etcd has three members"):
    all_ready()
    first.succeed(
        "kubectl get nodes --selector node-role.kubernetes.io/etcd=true --output name | wc --lines | grep 3"
    )
# endregion join

# region snapshot
with subtest("a snapshot brings the former state back"):
    first.succeed("kubectl create configmap before")
    first.succeed("k3s etcd-snapshot save --name on-demand")
    first.succeed("kubectl create configmap after")
    for server in servers:
        server.systemctl("stop k3s")
    first.succeed(f"k3s-restore {snapshots}/on-demand-first-*")
    first.systemctl("start k3s")
    for server in [second, third]:
        server.succeed("mv /var/lib/rancher/k3s/server/db /root/old-db")
        server.systemctl("start k3s")
    all_ready()
    first.succeed("kubectl get configmap before")
    first.fail("kubectl get configmap after")
# endregion snapshot

# region password
with subtest("an agent with another password is refused until its node is deleted"):
    fifth.systemctl("stop k3s")
    fifth.succeed("rm /etc/rancher/node/password /var/lib/rancher/k3s/agent/client-kubelet.*")
    fifth.execute("systemctl start --no-block k3s")
    fifth.wait_until_succeeds("journalctl --unit k3s | grep 'Node password rejected'")
    first.succeed("kubectl delete node fifth")
    all_ready()
# endregion password

# region person
with subtest("a person of web-team sees deployments of web and nothing else"):
    first.succeed(
        "openssl req -new -newkey ed25519 -noenc -keyout deployer.key -out deployer.csr -subj /O=web-team/CN=deployer",
        """kubectl create --filename - << END
{"apiVersion": "certificates.k8s.io/v1", "kind": "CertificateSigningRequest", "metadata": {"name": "deployer"},
 "spec": {"request": "$(base64 --wrap 0 deployer.csr)", "signerName": "kubernetes.io/kube-apiserver-client",
          "expirationSeconds": 3600, "usages": ["client auth"]}}
END""",
        "kubectl certificate approve deployer",
    )
    first.wait_until_succeeds(
        "kubectl get csr deployer --output 'jsonpath={.status.certificate}' | base64 --decode > deployer.crt && test -s deployer.crt"
    )
    person = "kubectl --client-certificate deployer.crt --client-key deployer.key"
    first.succeed(f"{person} --namespace web get deployments")
    first.fail(f"{person} --namespace kube-system get secrets")
# endregion person
