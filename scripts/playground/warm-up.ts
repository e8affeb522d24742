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

/** What is done once before the state is saved, so that programs lie in memory and Nix's files are made. */
const commands = [
  'nix eval --expr "1 + 1" && nix-instantiate --eval --expr "builtins.length (builtins.attrNames builtins)"',
  'nix eval --json --impure --expr "(import /nixpkgs { system = \\"x86_64-linux\\"; }).lib.attrNames { a = 1; }" | jq -c .',
  "cd warm && git init -q && git add --all && git commit -q -m 'First commit'",
  'cd warm && nix flake show && nix flake metadata && nix eval .#answer && nix flake check',
  'cd warm && nix build && cat result && nix run .# ; nix flake lock; git status --short; git log --oneline; ls -l; tree',
  'cd warm && nix eval .#missing; nix eval --file missing.nix; grep -n answer flake.nix | sed s/a/b/ | sort | head -1',
];

/** Empties what they left, and the memory that was used meanwhile. */
const leave = [
  'cd /home/user && rm -rf warm .cache .local /tmp/*',
  'rm -rf /nix/var/nix/gcroots/auto/* && nix store gc --quiet',
];

export async function warmUp(machine: Machine, say: (text: string) => void): Promise<void> {
  const content = new TextEncoder().encode(flake);
  await machine.lay({ id: 'warm', removed: [], time: 0 }, [{ path: 'flake.nix', content, executable: false }]);
  for (const command of [...commands, ...leave]) {
    const { exit, output } = await machine.run({ command, cwd: '/home/user', timeout: 300 });
    say(`${command.split('\n')[0]?.slice(0, 60) ?? ''}: ${String(exit)}${process.env['PROVENIX_CONSOLE'] ? `\n${output}` : ''}`);
  }
}
