#!/bin/bash
# The repositories of /srv/git, for git over HTTP.
export GIT_PROJECT_ROOT=/srv/git GIT_HTTP_EXPORT_ALL=1
exec /usr/lib/git-core/git-http-backend
