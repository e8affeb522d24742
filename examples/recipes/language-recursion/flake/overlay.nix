let
  fix =
    f:
    let
      x = f x;
    in
    x;

  extends =
    overlay: f: final:
    let
      prev = f final;
    in
    prev // overlay final prev;

  packages = final: {
    openssl = "openssl-3.0";
    curl = "curl with ${final.openssl}";
    git = "git with ${final.curl}";
  };

  newer = final: prev: { openssl = "openssl-3.5"; };
  patched = final: prev: { curl = "patched ${prev.curl}"; };

  # region compose
  apply = overlays: fix (builtins.foldl' (f: overlay: extends overlay f) packages overlays);
  # endregion compose
in
{
  none = apply [ ];
  newer = apply [ newer ];
  both = apply [
    newer
    patched
  ];
}
