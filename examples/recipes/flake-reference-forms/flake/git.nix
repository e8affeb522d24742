map builtins.parseFlakeRef [
  "git+https://git.example.com/app.git"
  "git+ssh://git@git.example.com/team/app.git?ref=main"
  "git+file:///home/user/app?rev=5880666fd9eb563038431edb35c2d0aa595884e6"
  "git+https://git.example.com/app?submodules=1&shallow=1&dir=nix"
  "hg+https://hg.example.com/app"
]
