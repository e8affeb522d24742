# site-apply [FILE [DIR]]: brings the settings of FILE to the system's services, as files below DIR.
# Nothing is built: the closure of this machine is the same on every site.
file=${1:-/etc/site/site-config.yaml}
run=${2:-/run}

mkdir -p "$run/site" "$run/systemd/network"
yq --unwrapScalar .hostname "$file" > "$run/site/hostname"
cat > "$run/systemd/network/10-site.network" << END
[Match]
Type=ether

[Network]
Address=$(yq --unwrapScalar .address "$file")
END
echo "Applied $file."
