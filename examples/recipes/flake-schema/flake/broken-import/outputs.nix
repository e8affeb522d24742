inputs: {
  greeting = "hello";
}
