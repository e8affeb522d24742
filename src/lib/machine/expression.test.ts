import { expect, test } from 'vitest';
import { onOneLine, plainExpression } from './expression.ts';

test.each([
  ["nix eval --expr '1 + 1'", '1 + 1'],
  ['nix eval --expr "1 + 1"', '1 + 1'],
  ['nix eval --expr builtins.nixVersion', 'builtins.nixVersion'],
  [`nix eval --expr '{ a = "x"; } // { b = 4 / 2; }'`, '{ a = "x"; } // { b = 4 / 2; }'],
  ["nix eval --expr 'let x = 1; in x < 2'", 'let x = 1; in x < 2'],
  ["nix eval --expr 'x: x'", 'x: x'],
  [
    String.raw`nix eval --expr 'builtins.foldl'\'' (a: b: a + b) 0 [ 1 2 ]'`,
    "builtins.foldl' (a: b: a + b) 0 [ 1 2 ]",
  ],
])('%s is an expression that the repl may answer', (command, expression) => {
  expect(plainExpression(command)).toBe(expression);
});

test.each([
  'nix eval .#answer',
  "nix eval --json --expr '1'",
  "nix eval --impure --expr '1'",
  "nix eval --expr '1' | cat",
  "nix eval --expr '1'; echo",
  'nix eval --expr "$(cat)"',
  "nix eval --expr '1\n+ 1'",
  "nix eval --expr ' 1'",
  "nix eval --expr ':q'",
  "nix eval --expr 'x = 1'",
  "nix eval --expr 'a.b = 1'",
  "nix eval --expr '{ a = ./b; }'",
  "nix eval --expr '<nixpkgs>'",
  "nix eval --expr 'x:x'",
  "nix eval --expr 'builtins.currentSystem'",
  "nix eval --expr 'with builtins; currentTime'",
  "nix eval --expr 'builtins.attrNames builtins'",
  `nix eval --expr 'builtins.trace "x" 1'`,
  "nix eval --expr 'builtins.readFile x'",
  "nix eval --expr 'derivation { }'",
  `nix eval --expr '"é"'`,
  `nix eval --expr '"${'x'.repeat(2000)}"'`,
])('%j runs as a command', (command) => {
  expect(plainExpression(command)).toBeUndefined();
});

test('a value on many lines is the value on one', () => {
  expect(onOneLine('{\n  a = [\n    1\n    "b\\n  c"\n  ];\n}')).toBe('{ a = [ 1 "b\\n  c" ]; }');
});
