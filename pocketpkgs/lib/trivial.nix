# Functions about nothing in particular: identity, pipes, numbers, warnings, functions as data.
{ lib }:
rec {
  inherit (builtins)
    add
    bitAnd
    bitOr
    bitXor
    ceil
    deepSeq
    div
    floor
    genericClosure
    isBool
    isFloat
    isInt
    lessThan
    mul
    pathExists
    readFile
    seq
    sub
    ;

  id = x: x;
  const = x: _: x;
  flip =
    f: a: b:
    f b a;
  concat = a: b: a ++ b;
  mergeAttrs = a: b: a // b;

  # Hands a value through a list of functions, the first one first.
  pipe = builtins.foldl' (value: f: f value);

  "or" = a: b: a || b;
  and = a: b: a && b;
  xor = a: b: (!a) != (!b);
  bitNot = n: -1 - n;
  boolToString = b: if b then "true" else "false";
  boolToYesNo = b: if b then "yes" else "no";

  # The second argument, or the first where that is null.
  defaultTo = default: value: if value == null then default else value;
  # f of a value, where the value is not null.
  mapNullable = f: value: if value == null then null else f value;

  # What stands in for nixpkgs' release: the options' interface is that of this one.
  release = "26.05";
  versionSuffix = "pocket";
  version = release + versionSuffix;
  nixpkgsVersion = warn "lib.nixpkgsVersion is a deprecated alias of lib.version." version;
  oldestSupportedRelease = 2511;
  # Whether a release, as 2511, is no newer than the oldest one that is supported.
  oldestSupportedReleaseIsAtLeast = asked: asked <= lib.trivial.oldestSupportedRelease;

  inNixShell = builtins.getEnv "IN_NIX_SHELL" != "";
  inPureEvalMode = !builtins ? currentSystem;

  min = a: b: if a < b then a else b;
  max = a: b: if a > b then a else b;
  # The remainder of an integer division; its sign is that of the first number.
  mod = a: b: a - b * (a / b);
  # -1, 0 or 1, as a < b, a == b or a > b.
  compare =
    a: b:
    if a < b then
      -1
    else if a > b then
      1
    else
      0;

  importJSON = path: builtins.fromJSON (readFile path);
  importTOML = path: fromTOML (readFile path);

  # Shows a warning when the second argument is evaluated, and gives that.
  warn = builtins.warn or (text: builtins.trace "evaluation warning: ${text}");
  warnIf = condition: text: if condition then warn text else id;
  warnIfNot = condition: warnIf (!condition);
  # Throws when a condition holds; else the identity, so that it can stand before an expression.
  throwIf = condition: text: if condition then throw text else id;
  throwIfNot = condition: throwIf (!condition);
  info = text: builtins.trace "INFO: ${text}";
  # Shows all warnings of a list when the second argument is evaluated.
  showWarnings = warnings: value: lib.foldr warn value warnings;

  # A function (or a set with __functor) as callers see it.
  isFunction = f: builtins.isFunction f || (f ? __functor && builtins.isFunction (f.__functor f));
  # The named arguments of a function, and whether each has a default: { a, b ? 1 }: … -> { a = false; b = true; }.
  functionArgs =
    f:
    if f ? __functor then
      f.__functionArgs or (functionArgs (f.__functor f))
    else
      builtins.functionArgs f;
  # A function that claims to have other named arguments.
  setFunctionArgs = f: args: {
    __functor = _self: f;
    __functionArgs = args;
  };
  # Gives a second function the named arguments of a first one.
  mirrorFunctionArgs =
    f:
    let
      args = functionArgs f;
    in
    g: setFunctionArgs g args;
  # The value itself where it is a function, else a function that ignores its argument.
  toFunction = value: if isFunction value then value else const value;

  # The hexadecimal digits of an integer, in capitals.
  toHexString =
    n: lib.concatMapStrings (digit: lib.substring digit 1 "0123456789ABCDEF") (toBaseDigits 16 n);
  # The digits of an integer in a base, the highest first.
  toBaseDigits =
    base: i:
    let
      digits = rest: (if rest < base then [ ] else digits (rest / base)) ++ [ (mod rest base) ];
    in
    # An assertion's text is part of its error.
    assert isInt base;
    assert isInt i;
    assert base >= 2;
    assert i >= 0;
    digits i;
}
