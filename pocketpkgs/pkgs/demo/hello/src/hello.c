#include <stdio.h>
#include <string.h>

/* hello [--version] [--greeting TEXT | -g TEXT]: prints a greeting. */
int main(int argc, char **argv) {
    const char *greeting = "Hello, world!";
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--version") == 0) {
            printf("hello (pocketpkgs) %s\n", VERSION);
            return 0;
        } else if ((strcmp(argv[i], "-g") == 0 || strcmp(argv[i], "--greeting") == 0) && i + 1 < argc) {
            greeting = argv[++i];
        } else if (strncmp(argv[i], "--greeting=", 11) == 0) {
            greeting = argv[i] + 11;
        } else {
            fprintf(stderr, "hello: unknown option '%s'\n", argv[i]);
            return 1;
        }
    }
    puts(greeting);
    return 0;
}
