// web-greeter: answers every HTTP request on $PORT with one line.
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char answer[] = "HTTP/1.1 200 OK\r\n"
                             "Content-Type: text/plain\r\n"
                             "Content-Length: 23\r\n"
                             "Connection: close\r\n"
                             "\r\n"
                             "hello from a container\n";

// The first process of a container has no default for SIGTERM: without this the runtime waits, and then kills it.
static void stop(int number) {
  (void)number;
  _exit(0);
}

int main(void) {
  const char *port = getenv("PORT");
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_ANY)};
  address.sin_port = htons((unsigned short)atoi(port ? port : "8080"));
  signal(SIGTERM, stop);

  int server = socket(AF_INET, SOCK_STREAM, 0);
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
  if (bind(server, (struct sockaddr *)&address, sizeof(address)) != 0 || listen(server, 16) != 0) {
    perror("web-greeter");
    return 1;
  }
  printf("listening on port %d\n", ntohs(address.sin_port));
  fflush(stdout);

  for (;;) {
    char request[4096];
    int client = accept(server, NULL, NULL);
    if (client < 0)
      continue;
    if (recv(client, request, sizeof(request), 0) > 0)
      send(client, answer, strlen(answer), MSG_NOSIGNAL);
    close(client);
  }
}
