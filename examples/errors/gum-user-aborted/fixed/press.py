"""Runs a command in a terminal of its own, presses a key, and shows what stays on the screen."""

import os
import re
import sys
import time

keys = {"escape": b"\x1b", "enter": b"\r", "ctrl-c": b"\x03"}
key, command = keys[sys.argv[1]], sys.argv[2:]

process, terminal = os.forkpty()
if process == 0:
    os.execvp(command[0], command)

screen = b""


def read():
    try:
        return os.read(terminal, 4096)
    except OSError:  # the command has ended
        return b""


while b"production" not in screen and (piece := read()):
    screen += piece
time.sleep(0.5)
os.write(terminal, key)
while piece := read():
    screen += piece
# gum wipes its menu away with control sequences; what comes after the last one stays.
print(re.split(rb"\x1b\[[^A-Za-z]*[A-Za-z]", screen)[-1].decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))
