[
  {
    name = "true";
    is = true;
  }
  {
    name = "-1";
    is = -1;
  }
  {
    name = "80";
    is = 80;
  }
  {
    name = "70000";
    is = 70000;
  }
  {
    name = "0.5";
    is = 0.5;
  }
  {
    name = ''""'';
    is = "";
  }
  {
    name = ''"text"'';
    is = "text";
  }
  {
    name = ''"/etc/x"'';
    is = "/etc/x";
  }
  {
    name = ''"two\nlines"'';
    is = "two\nlines";
  }
  {
    name = "./values.nix";
    is = ./values.nix;
  }
  {
    name = "null";
    is = null;
  }
  {
    name = "[ 80 ]";
    is = [ 80 ];
  }
  {
    name = "{ a = 80; }";
    is = {
      a = 80;
    };
  }
  {
    name = "derivation";
    is = derivation {
      name = "empty";
      system = "x86_64-linux";
      builder = "/bin/sh";
    };
  }
  {
    name = "x:x";
    is = x: x;
  }
]
