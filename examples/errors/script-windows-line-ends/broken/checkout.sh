# As an editor or Git leaves a script behind.
printf '#!/bin/sh\r\necho Hello from example.com\r\n' > greet.sh
chmod +x greet.sh
