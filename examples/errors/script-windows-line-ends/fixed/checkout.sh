# As an editor or Git leaves a script behind.
printf '#!/bin/sh\necho Hello from example.com\n' > greet.sh
chmod +x greet.sh
