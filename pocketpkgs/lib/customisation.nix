# Functions that find their own arguments, and results that can be made again with others.
{ lib }:
let
  inherit (builtins)
    attrNames
    isAttrs
    intersectAttrs
    removeAttrs
    ;
  inherit (lib) functionArgs isFunction;
  load = f: if isFunction f then f else import f;
  quoted = name: "\"${name}\"";

  # ", did you mean …?" with up to three of the names that are close to the missing one.
  didYouMean =
    missing: names:
    let
      near = builtins.filter (lib.strings.levenshteinAtMost 2 missing) names;
      best = map quoted (lib.take 3 (lib.sortOn (lib.strings.levenshtein missing) near));
      listed = lib.concatStringsSep ", " (lib.dropEnd 1 best) + " or " + lib.last best;
    in
    lib.optionalString (best != [ ])
      ", did you mean ${if builtins.length best == 1 then builtins.head best else listed}?";
in
rec {
  # f's result with `override`, which calls f again with other arguments: a set, or a function of the old ones.
  # An `overrideAttrs` of the result is kept, and what it gives can be overridden as well.
  makeOverridable =
    f:
    let
      mirror = lib.mirrorFunctionArgs f;
      again = f': makeOverridable (mirror f');
      call =
        args:
        let
          result = f args;
          override = mirror (
            changed: makeOverridable f (args // (if isFunction changed then changed args else changed))
          );
          overrideAttrs = change: again (args': (f args').overrideAttrs change) args;
        in
        if isAttrs result then
          result
          // {
            inherit override;
          }
          // lib.optionalAttrs (result ? overrideAttrs) { inherit overrideAttrs; }
        else if isFunction result then
          lib.setFunctionArgs result (functionArgs result) // { inherit override; }
        else
          result;
      callable = mirror call;
    in
    if isAttrs f then
      f
      // callable
      // lib.optionalAttrs (f ? override) {
        override = changed: makeOverridable (f.override changed);
      }
    else
      callable;

  # Calls a function, or the one in a file, with what it asks for by name from a set, and with further arguments.
  callPackageWith =
    scope: fn: args:
    let
      f = load fn;
      wanted = functionArgs f;
      given = intersectAttrs wanted scope // args;
      missing = builtins.filter (name: !wanted.${name} && !given ? ${name}) (attrNames wanted);
      first = builtins.head missing;
      at = builtins.unsafeGetAttrPos first wanted;
      where = if at == null then "<unknown location>" else "${at.file}:${toString at.line}";
    in
    if missing == [ ] then
      makeOverridable f given
    else
      abort "lib.customisation.callPackageWith: Function called without required argument ${quoted first} at ${where}${
        didYouMean first (attrNames (scope // args))
      }";

  # The same for a function that gives a set of packages; each of them can be overridden.
  callPackagesWith =
    scope: fn: args:
    let
      f = load fn;
      given = intersectAttrs (functionArgs f) scope // args;
      result = f given;
      member = name: makeOverridable (lib.mirrorFunctionArgs f (args': (f args').${name})) given;
    in
    if lib.isDerivation result then
      throw (
        "function `callPackages` was called on a *single* derivation "
        + "${quoted (result.name or "<unknown-name>")};"
        + " did you mean to use `callPackage` instead?"
      )
    else
      builtins.mapAttrs (name: _: member name) result;

  # A set of packages that see each other: newScope -> (self -> set) -> set with callPackage and overrideScope.
  makeScope =
    newScope: f:
    let
      self = {
        callPackage = self.newScope { };
      }
      // f self
      // {
        newScope = more: newScope (self // more);
        overrideScope = overlay: makeScope newScope (lib.extends overlay f);
        packages = f;
      };
    in
    self;
}
