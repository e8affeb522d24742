{
  asString = toString ./missing.txt;
  inString = "${./missing.txt}";
}
