./site/index.html
