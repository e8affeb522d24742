#include <stdio.h>

int main(int count, char **words) {
  printf("Hello, %s! (greet %s)\n", count > 1 ? words[1] : "world", VERSION);
  return 0;
}
