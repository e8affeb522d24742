#!/bin/sh
echo "Hello from a script"
