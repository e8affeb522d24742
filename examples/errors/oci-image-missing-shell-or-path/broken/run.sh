# What a container engine does, without one: unpack the layers, change the root, start Cmd.
nix build --quiet .#image
skopeo --insecure-policy copy --quiet docker-archive:result oci:image:1.0
umoci --log=error unpack --rootless --image image:1.0 bundle
mapfile -t cmd < <(jq --raw-output '.process.args[]' bundle/config.json)
chroot=$(command -v chroot)
PATH=/bin unshare --user --map-root-user "$chroot" bundle/rootfs "${cmd[@]}"
