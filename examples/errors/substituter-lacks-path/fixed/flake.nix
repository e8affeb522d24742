{
  description = "A greeting and its words";

  outputs =
    { self }:
    let
      text =
        name: words:
        derivation {
          inherit name;
          system = "x86_64-linux";
          builder = "/bin/sh";
          args = [
            "-c"
            "echo ${words} > $out"
          ];
        };
    in
    {
      packages.x86_64-linux.default = text "greeting.txt" "hello";
      packages.x86_64-linux.words = text "words.txt" "hello,world";
    };
}
