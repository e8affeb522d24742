#!/bin/bash
# Answers with the HTTP status that the query names.
printf 'Status: %s\r\nContent-Type: text/plain\r\n\r\n%s\n' "$QUERY_STRING" "$QUERY_STRING"
