import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { unknownName } from '../src/lib/problem.ts';
import { idSchema } from '../src/schemas/id.ts';
import type { UnitKind } from '../src/schemas/unit.ts';
import { scaffold } from './scaffold/files.ts';
import { NoNix } from './verify/provision/trouble.ts';
import { verify } from './verify/verify.ts';

const kinds = ['recipe', 'error', 'tutorial', 'template'] as const satisfies readonly UnitKind[];

const program = new Command('new')
  .description('Makes a unit that verifies as made, and records its first run.')
  .argument('<kind>', kinds.join(', '))
  .argument('<id>', "the folder's name: lower-case words joined by hyphens; it never changes later")
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText(
    'after',
    `
Examples:
  npm run new -- recipe flake-inputs
  npm run new -- error infinite-recursion
  npm run new -- tutorial first-flake
  npm run new -- template shell-app`,
  )
  .parse();

const [kind = '', id = ''] = program.args;
const { root } = program.opts<{ root: string }>();

if (!isKind(kind)) refuse(`new: kind: ${unknownName(kind, kinds)}`);
const checked = idSchema.safeParse(id);
if (!checked.success) refuse(`new: id: found "${id}", ${checked.error.issues[0]?.message ?? ''}`);
for (const taken of kinds)
  if (existsSync(join(root, `examples/${taken}s/${id}`)))
    refuse(`new: id: examples/${taken}s/${id} is there already. Choose another id; nothing was written.`);

const files = scaffold(kind, id);
for (const path of Object.keys(files))
  if (existsSync(join(root, path)))
    refuse(`new: ${path} is there already. Choose another id; nothing was written.`);
for (const [path, text] of Object.entries(files)) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(`made ${path}`);
}

const name = `${kind}s/${id}`;
try {
  const { failures } = await verify({
    root,
    filters: [name],
    lines: [],
    jobs: 2,
    record: true,
    bail: false,
    cache: false,
    signal: new AbortController().signal,
  });
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof NoNix)) throw error;
  console.error(
    `${error.message}\n  The files are made; record them where Nix can be had: npm run verify:record -- --filter ${name}`,
  );
}
console.log(`Now edit it, then:\n  npm run verify:record -- --filter ${name}\n  npm run check`);

function isKind(text: string): text is UnitKind {
  return (kinds as readonly string[]).includes(text);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
