#!/bin/sh
# cowsay TEXT: a cow says it.
text=${*:-moo}
line=$(printf '%*s' "$((${#text} + 2))" '')
printf ' %s\n< %s >\n %s\n' "$(printf '%s' "$line" | tr ' ' _)" "$text" "$(printf '%s' "$line" | tr ' ' -)"
cat <<'END'
        \   ^__^
         \  (oo)\_______
            (__)\       )\/\
                ||----w |
                ||     ||
END
