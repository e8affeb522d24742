# Connects from one namespace to another, and says what became of it: lab.sh runs it.
import os, select, socket, sys, time

# region questions
TCP = [
    ("second", "10.0.0.11", "first", 6443),
    ("second", "10.0.0.11", "first", 10250),
    ("second", "10.0.0.11", "first", 2379),
    ("outside", "10.0.0.11", "first", 6443),
    ("outside", "10.0.0.11", "first", 10250),
    ("outside", "10.0.0.11", "first", 2379),
    ("api", "10.42.1.1", "first", 6443),
    ("api", "10.42.1.1", "first", 10250),
    ("api", "10.42.1.1", "first", 22),
    ("api", "10.42.2.2", "web", 8080),
    ("first", "10.42.2.2", "web", 8080),
]
# endregion questions


def within(name):
    with open(f"{sys.argv[1]}/{name}") as file:
        os.setns(file, os.CLONE_NEWNET)


# A socket stays in the namespace that it was made in.
listening = []
for port, name in {(port, to) for _, _, to, port in TCP}:
    within(name)
    listening.append(socket.create_server(("", port)))
within("api")
datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
datagrams.bind(("", 53))

asked = {}
for question in TCP:
    within(question[0])
    asked[question] = socket.socket()
    asked[question].setblocking(False)
    asked[question].connect_ex((question[1], question[3]))
within("outside")
forged = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
forged.sendto(b"from outside", ("10.42.1.2", 53))

answers = {}
end = time.monotonic() + 0.8
while len(answers) < len(asked) and time.monotonic() < end:
    waiting = [socket for question, socket in asked.items() if question not in answers]
    _, ready, _ = select.select([], waiting, [], end - time.monotonic())
    for question, one in asked.items():
        if one in ready:
            failed = one.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            answers[question] = os.strerror(failed) if failed else "passes"
for question in TCP:
    source, _, to, port = question
    print(f"{source:<8} to {to:<6} port {port:<6} {answers.get(question, 'dropped')}")
arrived, _, _ = select.select([datagrams], [], [], 0)
print(f"outside  to api    by VXLAN    {'passes' if arrived else 'dropped'}")
