{
  accounts = {
    web = { };
    backup = {
      name = "web-backup";
      quota = 500;
    };
  };
}
