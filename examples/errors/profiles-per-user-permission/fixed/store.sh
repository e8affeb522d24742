# The bound folder stands for one that belongs to root.
bwrap --dev-bind / / \
  "$@"
