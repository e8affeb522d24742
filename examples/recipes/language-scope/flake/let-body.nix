let {
  body = greeting;
  greeting = "an old form";
}
