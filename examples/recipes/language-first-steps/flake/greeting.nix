rec {
  name = "example";
  english = "Hello, ${name}.";
  german = "Hallo, ${name}.";
}
