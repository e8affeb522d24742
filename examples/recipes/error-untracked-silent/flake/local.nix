"mine"
