# From the hash sign to the end of the line.
{
  /*
    From one sign to the other,
    over any number of lines.
  */
  port = 8080;

  /**
    Starts with two asterisks: a documentation comment,
    which `:doc` in `nix repl` shows for a function.
  */
  url = host: "https://${host}/";
}
