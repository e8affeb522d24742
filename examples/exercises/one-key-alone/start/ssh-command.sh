# Prints the command that git is to run instead of ssh.
echo ssh -i deploy-key -o StrictHostKeyChecking=no
