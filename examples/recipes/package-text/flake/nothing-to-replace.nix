{ callPackage }:
(callPackage ./patched.nix { }).overrideAttrs {
  postPatch = ''
    substituteInPlace report --replace-fail /usr/local/share $out/share
  '';
}
