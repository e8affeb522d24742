{
  chosen = 1 + 1;
  ignored = throw "nobody asked for this";
}
