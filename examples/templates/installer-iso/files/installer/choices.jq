# The disks that may be written, a line for each, as somebody chooses among them.
.blockdevices[]
| select(.type == "disk" and (.ro | not))
| "\(.name) \(.size / 1048576 | floor) MiB \(.model // "")"
