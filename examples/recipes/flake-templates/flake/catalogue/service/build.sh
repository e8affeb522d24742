#!/usr/bin/env bash
nix build --print-out-paths
