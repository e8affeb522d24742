{ lib }:
let
  named = { a, b ? 1 }: a + b;
  callable = {
    __functor = self: x: self.offset + x;
    offset = 10;
  };
in
{
  values = {
    id = lib.id 1;
    const = lib.const 1 (throw "unused");
    flip = lib.flip (a: b: a - b) 1 10;
    concat = lib.concat [ 1 ] [ 2 ];
    mergeAttrs = lib.mergeAttrs { a = 1; b = 1; } { b = 2; };
    pipe = lib.pipe 2 [ (n: n + 3) (n: n * 10) toString ];
    "pipe: no functions" = lib.pipe 2 [ ];
    or = [ (lib.or true (throw "unused")) (lib.or false false) ];
    and = [ (lib.and true false) (lib.and false (throw "unused")) ];
    xor = map (a: map (lib.xor a) [ true false ]) [ true false ];
    bitNot = map lib.bitNot [ 0 5 (-1) ];
    bits = [ (lib.bitAnd 12 10) (lib.bitOr 12 10) (lib.bitXor 12 10) ];
    boolToString = map lib.boolToString [ true false ];
    boolToYesNo = map lib.boolToYesNo [ true false ];
    defaultTo = [ (lib.defaultTo 1 null) (lib.defaultTo 1 false) ];
    mapNullable = [ (lib.mapNullable (n: n + 1) 1) (lib.mapNullable (throw "unused") null) ];
    min-max = [ (lib.min 1 2) (lib.max 1 2) (lib.min 2.5 2) (lib.max "a" "b") ];
    mod = [ (lib.mod 11 10) (lib.mod 1 10) (lib.mod (-4) 3) (lib.mod 4 (-3)) ];
    compare = [ (lib.compare 1 2) (lib.compare 2 2) (lib.compare "b" "a") ];
    importJSON = lib.importJSON ../fixtures/data.json;
    importTOML = lib.importTOML ../fixtures/data.toml;
    throwIf = lib.throwIf false "no" 1;
    throwIfNot = lib.throwIfNot true "no" 1;
    "warnIf: not so" = lib.warnIf false "no" 1;
    "warnIfNot: not so" = lib.warnIfNot true "no" 1;
    "showWarnings: none" = lib.showWarnings [ ] 1;
    functionArgs = lib.functionArgs named;
    "functionArgs: setFunctionArgs" = lib.functionArgs (lib.setFunctionArgs named { x = true; });
    "functionArgs: a functor without named arguments" = lib.functionArgs callable;
    "functionArgs: a functor with named arguments" = lib.functionArgs { __functor = _: named; };
    setFunctionArgs = lib.setFunctionArgs (x: x + 1) { } 1;
    mirrorFunctionArgs = lib.functionArgs (lib.mirrorFunctionArgs named (args: args));
    isFunction = map lib.isFunction [ (x: x) callable { } 1 ];
    toFunction = [ (lib.toFunction 1 2) (lib.toFunction (x: x + 1) 2) (lib.toFunction callable 2) ];
    toHexString = map lib.toHexString [ 0 9 10 255 4096 ];
    toBaseDigits = [ (lib.toBaseDigits 2 6) (lib.toBaseDigits 10 250) (lib.toBaseDigits 16 0) ];
    isInOldest = map lib.oldestSupportedReleaseIsAtLeast [ 2405 2511 9905 ];
    inPureEvalMode = lib.inPureEvalMode;
    release = builtins.match "[0-9]{2}\\.[0-9]{2}" lib.trivial.release != null && lib.hasPrefix lib.trivial.release lib.version;
    fakeHash = [ lib.fakeHash lib.fakeSha256 lib.fakeSha512 ];
    genericClosure = map (x: x.key) (lib.genericClosure {
      startSet = [ { key = 1; } ];
      operator = { key }: lib.optional (key < 5) { key = key + 2; };
    });
    "extend: replaces a function" = (lib.extend (final: prev: { concatLines = _: "mine"; })).concatLines [ ];
    "extend: adds to a lib of one's own" = (lib.extend (final: prev: { my.double = x: 2 * x; })).my.double 4;
    "extend: other functions see it" = (lib.extend (final: prev: { boolToString = _: "?"; })).mesonBool "a" true;
    builtins = [ (lib.toString 1) (lib.fromJSON "1") (lib.typeOf 1) (lib.stringLength "abc") (lib.hashString "md5" "") ];
  };
  warnings = {
    warn = lib.warn "mind the gap" 1;
    "warn: over two lines" = lib.warn "first\nsecond" 1;
    warnIf = lib.warnIf true "old" { a = 1; };
    warnIfNot = lib.warnIfNot false "old" { a = 1; };
    showWarnings = lib.showWarnings [ "one" "two" ] 1;
  };
  errors = {
    "throwIf: refused" = lib.throwIf true "it is so" 1;
    "throwIfNot: refused" = lib.throwIfNot false "it is not so" 1;
    "warn: not a string" = lib.warn 1 2;
    "toBaseDigits: negative" = lib.toBaseDigits 2 (-1);
    "toBaseDigits: not an integer" = lib.toBaseDigits 10 "1";
    "importJSON: no such file" = lib.importJSON ../fixtures/absent.json;
    "functionArgs: not a function" = lib.functionArgs 1;
    "pipe: not a function" = lib.pipe 1 [ 2 ];
    "min: of different types" = lib.min 1 "a";
    "mod: by zero" = lib.mod 1 0;
    "a missing attribute" = lib.trivial.doesNotExistAnywhereAtAll;
    "isFunction: a functor that is no function" = lib.isFunction { __functor = 1; };
    "boolToString: not a boolean" = lib.boolToString "true";
  };
}
