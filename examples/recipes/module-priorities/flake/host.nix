{
  logging.level = "debug";
}
