{ system, hello }:
derivation {
  name = "hello-says-hello";
  inherit system hello;
  builder = "/bin/sh";
  args = [
    "-c"
    ''read -r said < $hello && [ "$said" = hello ] && echo passed > $out''
  ];
}
