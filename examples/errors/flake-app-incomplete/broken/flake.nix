{
  outputs = _: {
    apps.x86_64-linux.default = {
      program = "${./greet.sh}";
    };
  };
}
