#include <stdio.h>

int main(void) {
  puts("hello from " VERSION);
  return 0;
}
