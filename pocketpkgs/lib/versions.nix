# Parts of version numbers.
{ lib }:
let
  inherit (builtins) elemAt splitVersion;
in
{
  inherit (builtins) compareVersions splitVersion;

  # "1.2.3" -> "1", "2", "3", "1.2"
  major = version: elemAt (splitVersion version) 0;
  minor = version: elemAt (splitVersion version) 1;
  patch = version: elemAt (splitVersion version) 2;
  majorMinor = version: lib.concatStringsSep "." (lib.take 2 (splitVersion version));
  # As many parts as asked for, with zeros where there are fewer: 3 -> "1.2-rc1" -> "1.2.0-rc1"
  pad =
    n: version:
    let
      numbers = builtins.head (lib.splitString "-" version);
      parts = splitVersion numbers ++ lib.replicate n "0";
    in
    lib.concatStringsSep "." (lib.take n parts) + lib.removePrefix numbers version;
}
