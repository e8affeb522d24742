#!/usr/bin/env bash
echo "Hello from example.com"
