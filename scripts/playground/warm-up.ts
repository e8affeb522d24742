import type { Machine } from '../../src/lib/machine/machine.ts';

const flake = `{
  outputs = { self }: {
    answer = 42;
    packages.x86_64-linux.default = derivation {
      name = "warm";
      system = "x86_64-linux";
      builder = "/bin/sh";
      args = [ "-c" "echo warm > $out" ];
    };
    checks.x86_64-linux.warm = self.packages.x86_64-linux.default;
  };
}
`;

/** What is done before the state is saved, so that programs lie in memory and Nix's files are made; each with its exit code. */
const commands: [run: string, exit: number][] = [
  [
    'nix eval --expr "1 + 1" && nix-instantiate --eval --expr "builtins.length (builtins.attrNames builtins)"',
    0,
  ],
  [
    'nix eval --json --impure --expr "(import /nixpkgs { system = \\"x86_64-linux\\"; }).lib.attrNames { a = 1; }" | jq -c .',
    0,
  ],
  ["cd warm && git init -q && git add --all && git commit -q -m 'First commit'", 0],
  ['cd warm && nix flake show && nix flake metadata && nix eval .#answer && nix flake check', 0],
  [
    'cd warm && nix build && cat result && nix flake lock && git status --short && git log --oneline && ls -l && tree',
    0,
  ],
  ['cd warm && nix eval .#missing', 1],
  ['cd warm && grep -n answer flake.nix | sed s/a/b/ | sort | head -1', 0],
];

/** What the Nix that waits evaluates before the state is saved: values, and errors with their traces. */
const expressions = [
  '1 + 1',
  String.raw`"a\n" + toString 1`,
  'map (x: x * x) [ 1 2 3 ]',
  '{ a.b = [ 1 "c" ]; }',
  'x: x',
  'nothing',
  'let a = a; in a',
  'builtins.length (throw "no")',
];

/** Takes away what they left. */
const clean: [run: string, exit: number] = [
  'rm -rf warm .cache .local /tmp/* /nix/var/nix/gcroots/auto/* && nix store gc --quiet',
  0,
];

/**
 * Has the machine do what readers will do, twice: after the first time its memory holds what only beginnings read, and
 * is emptied.
 * @throws where a command ends otherwise than it should: such a machine would be of no use to anybody
 */
export async function warmUp(machine: Machine, say: (text: string) => void): Promise<void> {
  for (const time of ['first', 'second']) {
    const content = new TextEncoder().encode(flake);
    await machine.lay({ id: 'warm', removed: [] }, [{ path: 'flake.nix', content, executable: false }]);
    for (const [command, expected] of [...commands, clean]) {
      const { exit, output } = await machine.run({ command, cwd: '/home/user', timeout: 300 });
      if (exit !== expected)
        throw new Error(
          `The machine ended "${command}" with ${String(exit)}, and not with ${String(expected)}:\n${output}`,
        );
    }
    say(`the machine has done the ${time} round of what readers do`);
    if (time === 'first') machine.forget();
  }
  machine.keep();
  await machine.refresh();
  machine.startRepl();
  if (!(await machine.whenReady(300))) throw new Error('The repl of the machine does not begin.');
  for (const expression of expressions)
    if (!(await machine.evaluate(expression)))
      throw new Error(`The machine's repl did not answer to "${expression}".`);
  say('its repl waits');
}
