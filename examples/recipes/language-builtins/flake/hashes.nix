let
  hex = builtins.hashString "sha256" "hello";
in
{
  inherit hex;
  file = builtins.hashFile "sha256" ./data/server.json;
  sri = builtins.convertHash {
    hash = hex;
    hashAlgo = "sha256";
    toHashFormat = "sri";
  };
  nix32 = builtins.convertHash {
    hash = hex;
    hashAlgo = "sha256";
    toHashFormat = "nix32";
  };
  back = builtins.convertHash {
    hash = "sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";
    toHashFormat = "base16";
  };
}
