let
  inherit (import ./fixed-points.nix) fix extends;

  settings = final: {
    debug = false;
    jobs = 4;
  };
  apply = overlay: fix (extends overlay settings);
in
{
  value-broken = apply (final: prev: { jobs = final.jobs * 2; });
  value-fixed = apply (final: prev: { jobs = prev.jobs * 2; });

  names-broken = apply (final: prev: if final.debug then { level = "trace"; } else { });
  names-fixed = apply (final: prev: { level = if final.debug then "trace" else "info"; });
}
