import type { Machine } from '../../src/lib/machine/machine.ts';
import { plainExpression } from '../../src/lib/machine/expression.ts';
import { quote } from '../../src/lib/shell/quote.ts';
import { cleanOutput } from '../../src/lib/transcript/clean-output.ts';

/** Expressions whose answers are held against those of `nix eval --expr`: values and errors of every sort. */
export const expressions = [
  ...['1 + 1', '4 / 2.0', '1.0e10', '-5', 'null', '2 < 3', '0.1 + 0.2', 'builtins.nixVersion'],
  ...[
    String.raw`"a\nb\t\"c\" \\ \${d}"`,
    String.raw`"$x \$ $$ ''"`,
    '"${toString 12} of ${"x"}"',
    '""',
    `"'"`,
  ],
  ...['[ ]', '[ [ 1 [ 2 [ 3 ] ] ] { } { a = [ ]; } ]', 'map (x: x * x) [ 1 2 3 ]', '{ }'],
  '{ a = { b = { c = { d = [ "deep" { e = null; } ]; }; }; }; z = 2; }',
  ...[
    `{ "odd name" = 1; "2" = 2; if' = 3; }`,
    'let a = { b = 1; }; in a // { c = 2; }',
    'rec { a = 1; b = a + 1; }',
  ],
  ...['builtins.genList (x: { n = x; }) 30', String.raw`{ x = "a\nb\n  c"; y = [ "  " "\n" ]; }`],
  ...[
    'x: x',
    '{ a, b ? 1, ... }@all: a',
    'builtins.add 1',
    '{ f = x: x; g = builtins.length; }',
    '{ a ? 1 }: a',
  ],
  ...['nothing', '1 +', '{ a = 1 }', '"open', ']', '1 / 0', 'if 1 then 2 else 3', '1 + "a"'],
  ...['{ abc = 1; }.abd', 'builtins.head [ ]', 'builtins.elemAt [ 1 ] 5', '1 2', 'builtins.nope'],
  ...['let a = a; in a', 'let f = x: f x; in f 1', 'let x = { y = x; }; in x'],
  ...[
    String.raw`throw "a\nb"`,
    'abort "stop"',
    'assert 1 == 2; 3',
    '{ a = throw "inner"; }',
    '[ 1 (throw "second") ]',
  ],
  ...['let f = n: if n == 0 then throw "end" else f (n - 1); in f 5', 'builtins.tryEval (throw "x")'],
  ...[
    '(x: x.y) { }',
    '({ a }: a) { b = 1; }',
    'builtins.fromJSON "{"',
    'builtins.toJSON { a = x: x; }',
    'toString { }',
  ],
  ...[`builtins.foldl' (a: b: a + b) 0 (builtins.genList (x: x) 100)`, '9223372036854775807 + 1'],
];

/**
 * Holds what the warm repl answers against what the command prints.
 * @returns how many it answered alike, how many the command has to answer, and how many differ; a repl that leaves most
 * to the command is of no use, and differs
 */
export async function judgeRepl(
  machine: Machine,
  state: ArrayBuffer,
  say: (text: string) => void,
  asked: readonly string[] = expressions,
): Promise<{ same: number; left: number; wrong: number }> {
  const total = { same: 0, left: 0, wrong: 0 };
  const times: number[] = [];
  for (const expression of asked) {
    const command = `nix eval --expr ${quote(expression)}`;
    // One that had no end leaves a repl that begins again, or a machine that does.
    if (!(await machine.whenReady(30))) await machine.begin(state);
    const started = performance.now();
    const quick = plainExpression(command) === undefined ? undefined : await machine.evaluate(expression);
    if (!quick) {
      total.left += 1;
      say(`  the command answers: ${expression}`);
      continue;
    }
    times.push(performance.now() - started);
    const slow = await machine.run({ command, cwd: '/home/user', timeout: 120 });
    if (quick.exit === slow.exit && cleanOutput(quick.output) === cleanOutput(slow.output)) total.same += 1;
    else {
      total.wrong += 1;
      say(`  the repl says of ${expression}\n${quick.output}  and nix eval\n${slow.output}`);
    }
  }
  const middle = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN;
  say(
    `the repl answered ${String(total.same)} expressions as nix eval does, each in ${middle.toFixed(0)} ms, and left it ${String(total.left)}`,
  );
  if (total.left > total.same) {
    total.wrong += 1;
    say('the repl leaves more to the command than it answers');
  }
  return total;
}
