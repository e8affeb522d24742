mapfile -t answer < <(yq '.hostname, .address, .gateway, .dns' /etc/site/site.yaml)
echo "${answer[0]}" > /proc/sys/kernel/hostname
mkdir -p /run/systemd/network
cat > /run/systemd/network/10-site.network << END
[Match]
Type=ether

[Network]
Address=${answer[1]}
Gateway=${answer[2]}
DNS=${answer[3]}
END
