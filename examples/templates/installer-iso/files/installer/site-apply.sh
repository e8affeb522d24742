# Makes of site-config.yaml what the running machine reads: its host name, and a file for systemd-networkd.
# Both are below /run, so that each boot begins anew from the YAML.

file=/etc/site/site-config.yaml
run=/run

usage() {
  cat << 'END'
Usage: site-apply [--file FILE] [--run DIR]

  --file FILE  the settings (default /etc/site/site-config.yaml)
  --run DIR    where the files go (default /run)
END
}

while [ $# -gt 0 ]; do
  case $1 in
    --help)
      usage
      exit
      ;;
    --file) file=${2:?needs a value} ;;
    --run) run=${2:?needs a value} ;;
    *)
      echo "site-apply: There is no option $1." >&2
      exit 2
      ;;
  esac
  shift 2
done

found=$(yq .version "$file") || exit 2
if [ "$found" != 2 ]; then
  echo "site-apply: $file has version $found; run site-config, which brings it to version 2." >&2
  exit 2
fi

mkdir -p "$run/site" "$run/systemd/network"
yq --unwrapScalar .hostname "$file" > "$run/site/hostname"
cat > "$run/systemd/network/10-site.network" << END
[Match]
Type=ether

[Network]
Address=$(yq --unwrapScalar .address "$file")
Gateway=$(yq --unwrapScalar .gateway "$file")
DNS=$(yq --unwrapScalar .dns "$file")
END
echo "Applied $file."
