{
  description = "A file from a server";

  outputs =
    { self }:
    {
      greeting = builtins.readFile (
        builtins.fetchurl {
          url = "file:///home/user/hash-mismatch-downloaded-file/greeting.txt";
          sha256 = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        }
      );
    };
}
