[
  ./site
  ./.
  ../other
  ./site/../hosts
  site/index.html
  /etc/hosts
]
