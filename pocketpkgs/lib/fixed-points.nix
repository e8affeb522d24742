# Fixed points: sets that may refer to their own final form, and how to extend them.
{ ... }:
rec {
  # The value that f gives when it is handed that very value: (a -> a) -> a.
  fix =
    f:
    let
      final = f final;
    in
    final;

  # fix that keeps f as __unfix__, so that the result can be taken apart again.
  fix' = f: fix (final: f final // { __unfix__ = f; });

  # Applies f again and again until nothing changes.
  converge =
    f: value:
    let
      next = f value;
    in
    if next == value then value else converge f next;

  # A function of final whose result an overlay has changed: overlay -> (final -> set) -> (final -> set).
  extends =
    overlay: base: final:
    let
      prev = base final;
    in
    prev // overlay final prev;

  # Two overlays as one; the second sees what the first has changed.
  composeExtensions =
    first: second: final: prev:
    let
      changed = first final prev;
    in
    changed // second final (prev // changed);

  # A list of overlays as one, applied from left to right.
  composeManyExtensions = builtins.foldl' composeExtensions (_final: _prev: { });

  # An overlay from a set, a function of prev, or an overlay.
  toExtension =
    value: final: prev:
    let
      callable = v: builtins.isFunction v || (v ? __functor && callable (v.__functor v));
      once = value prev;
    in
    if !callable value then
      value
    else if callable once then
      value final prev
    else
      once;

  # fix for a set that gets an attribute `extend`, which takes an overlay and makes the set anew.
  makeExtensible = makeExtensibleWithCustomName "extend";
  makeExtensibleWithCustomName =
    name: base:
    fix' (
      final:
      base final // { ${name} = overlay: makeExtensibleWithCustomName name (extends overlay base); }
    );
}
