{
  outputs = _: {
    apps.x86_64-linux.default = {
      type = "app";
      program = "${./greet.sh}";
    };
  };
}
