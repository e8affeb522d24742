#!/bin/bash
echo "$REQUEST_METHOD $REQUEST_URI, Authorization: ${HTTP_AUTHORIZATION:-none}" >> /srv/www/log
# Stands for the forge: as GitHub does, it denies that a private repository exists to who has no right to it.
if [ "$HTTP_AUTHORIZATION" != "token example-token" ]; then
  printf 'Status: 404\r\nContent-Type: application/json\r\n\r\n'
  echo '{"message":"Not Found"}'
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
