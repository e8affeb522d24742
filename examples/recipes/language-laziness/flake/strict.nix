let
  hole = throw "needed";
  test = value: if (builtins.tryEval value).success then "lazy" else "strict";
  withDefault =
    {
      a ? hole,
    }:
    1;
in
{
  list-element = test [ hole ];
  list-concatenated = test ([ hole ] ++ [ 1 ]);
  list-mapped = test (map (n: n + 1) [ hole ]);
  list-filtered = test (builtins.filter (n: n > 1) [ hole ]);
  set-value = test { a = hole; };
  set-name = test { ${hole} = 1; };
  set-mapped = test (builtins.mapAttrs (name: n: n + 1) { a = hole; });
  set-updated = test ({ a = hole; } // { b = 1; });
  set-update-operand = test (hole // { b = 1; });
  let-name = test (
    let
      a = hole;
    in
    1
  );
  with-scope = test (with hole; 1);
  inherit-scope = test { inherit (hole) a; };
  argument = test ((a: 1) hole);
  argument-with-pattern = test (({ ... }: 1) hole);
  pattern-default = test (withDefault { });
  condition = test (if hole then 1 else 2);
  assertion = test (
    assert hole;
    1
  );
  comparison = test (hole == 1);
  interpolation = test "a ${hole}";
  import-path = test (import hole);
  derivation-set = test (derivation {
    name = hole;
  });
  derivation-path = test (derivation { name = hole; }).outPath;
}
