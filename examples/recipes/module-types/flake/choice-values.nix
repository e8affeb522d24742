[
  {
    name = "80";
    is = 80;
  }
  {
    name = "81";
    is = 81;
  }
  {
    name = ''"info"'';
    is = "info";
  }
  {
    name = ''"info 80"'';
    is = "info 80";
  }
  {
    name = "null";
    is = null;
  }
  {
    name = "[]";
    is = [ ];
  }
  {
    name = ''["info"]'';
    is = [ "info" ];
  }
  {
    name = "[80]";
    is = [ 80 ];
  }
  {
    name = "{}";
    is = { };
  }
  {
    name = ''{ file = "info"; }'';
    is = {
      file = "info";
    };
  }
]
