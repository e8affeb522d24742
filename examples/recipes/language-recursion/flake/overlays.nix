let
  inherit (import ./fixed-points.nix) fix extends;

  packages = final: {
    openssl = "openssl-3.0";
    curl = "curl(${final.openssl})";
    git = "git(${final.curl})";
  };

  newer = final: prev: { openssl = "openssl-3.5"; };
  patched = final: prev: { curl = "patched-${prev.curl}"; };
in
{
  none = fix packages;
  newer = fix (extends newer packages);
  both = fix (extends patched (extends newer packages));
}
