{
  www = {
    port = 80;
  db = {
    port = 5432;
  };
}
