# What the two programs take for the home of this user.
echo "shell: $HOME"
echo "ssh:   $(ssh -G git.example.com 2> /dev/null | sed -n 's/^userknownhostsfile //p')"
