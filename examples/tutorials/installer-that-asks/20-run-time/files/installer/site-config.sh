# site-config [--dir DIR]: asks what differs from site to site and writes DIR/site-config.yaml.
# It is read on the machine, at run time: no answer is part of any closure.
folder=/etc/site
if [ "${1:-}" = --dir ]; then folder=$2; fi

mkdir -p "$folder"
echo 'hostname: node7' > "$folder/site-config.yaml"
echo "Wrote $folder/site-config.yaml." >&2
