# Formats of settings.
{ pkgs }:
let
  inherit (pkgs) lib;
  value = {
    b = "yes";
    a.c = [
      1
      { d = true; }
    ];
    text = "a: b";
  };
  format =
    name: args: expected: value:
    pkgs.testers.testEqualContents {
      assertion = "${name} is written as expected";
      actual = (pkgs.formats.${name} args).generate "x" value;
      expected = builtins.toFile "expected" expected;
    };
  accepts =
    name: value:
    (lib.evalModules {
      modules = [
        { options.x = lib.mkOption { inherit (pkgs.formats.${name} { }) type; }; }
        { x = value; }
      ];
    }).config.x;
in
{
  format-json = format "json" { } ''
    {
      "a": {
        "c": [
          1,
          {
            "d": true
          }
        ]
      },
      "b": "yes",
      "text": "a: b"
    }
  '' (accepts "json" value);
  format-yaml = format "yaml" { } ''
    a:
      c:
      - 1
      - d: true
    b: 'yes'
    text: 'a: b'
  '' (accepts "yaml" value);
  format-toml = format "toml" { } ''
    b = "yes"
    text = "a: b"

    [a]
    c = [1, { d = true }]
  '' (accepts "toml" value);
  format-ini =
    format "ini" { }
      ''
        [a]
        b=1
        c=true
      ''
      (
        accepts "ini" {
          a = {
            b = 1;
            c = true;
          };
        }
      );
  format-ini-lists =
    format "ini" { listsAsDuplicateKeys = true; }
      ''
        [a]
        b=1
        b=2
      ''
      {
        a.b = [
          1
          2
        ];
      };
  format-key-value =
    format "keyValue" { }
      ''
        a=1
        b=x
      ''
      (
        accepts "keyValue" {
          a = 1;
          b = "x";
        }
      );
}
