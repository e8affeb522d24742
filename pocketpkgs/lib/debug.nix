# Looking into an evaluation, and tests for functions.
{ lib }:
let
  inherit (builtins) deepSeq isAttrs isList;
in
rec {
  inherit (builtins) addErrorContext trace unsafeGetAttrPos;

  traceIf = condition: text: if condition then trace text else lib.id;
  # Shows a value and gives it; evaluated as far as it is, deeply, or down to a depth.
  traceVal = traceValFn lib.id;
  traceValFn = f: value: trace (f value) value;
  traceSeq = shown: trace (deepSeq shown shown);
  traceValSeq = traceValSeqFn lib.id;
  traceValSeqFn = f: value: traceValFn f (deepSeq value value);
  traceSeqN =
    depth: shown:
    let
      hidden = text: {
        __pretty = _: text;
        val = null;
      };
      cut =
        n: value:
        if isList value then
          if n == 0 then hidden "[…]" else map (cut (n - 1)) value
        else if isAttrs value then
          if n == 0 then hidden "{…}" else builtins.mapAttrs (_: cut (n - 1)) value
        else
          value;
    in
    trace (lib.generators.toPretty { allowPrettyValues = true; } (cut depth shown));
  traceValSeqN = traceValSeqNFn lib.id;
  traceValSeqNFn =
    f: depth: value:
    traceSeqN depth (f value) value;

  # { testX = { expr, expected }; } -> those that differ, as [ { name, expected, result } ].
  runTests =
    tests:
    let
      chosen = tests.tests or [ ];
      isTest = name: if chosen == [ ] then lib.hasPrefix "test" name else builtins.elem name chosen;
      run =
        name: test:
        lib.optional (isTest name && test.expr != test.expected) {
          inherit name;
          inherit (test) expected;
          result = test.expr;
        };
    in
    lib.concatLists (lib.mapAttrsToList run tests);
  testAllTrue = expr: {
    inherit expr;
    expected = map (_: true) expr;
  };
}
