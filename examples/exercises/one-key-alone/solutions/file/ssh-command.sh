# Prints the command that git is to run instead of ssh.
echo "ssh -F $(dirname "$(realpath "$0")")/ssh-config"
