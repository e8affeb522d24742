{
  outputs = _: { greeting = "hello"; };
}
