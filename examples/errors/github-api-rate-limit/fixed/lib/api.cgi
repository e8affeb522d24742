#!/bin/bash
# Stands for the forge's API: without a token the quota of the address is used up.
if [ "$HTTP_AUTHORIZATION" != "token example-token" ]; then
  printf 'Status: 403\r\nContent-Type: application/json\r\n\r\n'
  echo '{"message":"API rate limit exceeded for 10.0.0.7."}'
  exit
fi
rev=$(git --git-dir=/srv/git/lib.git rev-parse HEAD)
tree=$(git --git-dir=/srv/git/lib.git rev-parse HEAD^{tree})
case $REQUEST_URI in
  */commits/*)
    printf 'Content-Type: application/json\r\n\r\n'
    echo "{\"sha\":\"$rev\",\"commit\":{\"tree\":{\"sha\":\"$tree\"}}}"
    ;;
  */tarball/*)
    printf 'Content-Type: application/gzip\r\n\r\n'
    git --git-dir=/srv/git/lib.git archive --format=tar.gz --prefix="example-lib-$rev/" HEAD
    ;;
esac
