{ port = 443; }
