#!/usr/bin/env bash
exit 3
