{
  description = "A file from a server";

  outputs =
    { self }:
    {
      greeting = builtins.readFile (
        builtins.fetchurl {
          url = "file:///home/user/hash-mismatch-downloaded-file/greeting.txt";
          sha256 = "sha256-WJG1tSLV3whtD/CxEPvZ0hu0/HFjrzTQgoai6Eb2vgM=";
        }
      );
    };
}
