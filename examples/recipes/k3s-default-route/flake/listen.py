import socket

with socket.create_server(("", 6443)) as server:
    while True:
        server.accept()
