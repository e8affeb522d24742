disk=$(printf '%s\n' /dev/sda /dev/sdb /dev/nvme0n1 | gum filter --height 6 --header Disk)
echo "status $?, answer '$disk'"
