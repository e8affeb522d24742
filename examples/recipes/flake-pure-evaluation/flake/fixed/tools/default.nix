{ hello = "a tool"; }
