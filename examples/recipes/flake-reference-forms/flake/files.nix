map builtins.parseFlakeRef [
  "https://example.com/app-1.0.tar.gz"
  "tarball+https://example.com/download"
  "file+https://example.com/ca.pem"
  "path:/home/user/app"
  "path:./app"
  "/home/user/app"
]
