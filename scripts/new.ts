import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { unknownName } from '../src/lib/problem/near-name.ts';
import { idSchema } from '../src/schemas/id.ts';
import { type UnitKind, unitKinds } from '../src/schemas/kind.ts';
import { unitFolder, unitName } from '../src/lib/units/unit-name.ts';
import { newUnitFiles } from './new/unit-files.ts';
import { NoNix } from './verify/toolchains/no-nix.ts';
import { verify } from './verify/verify.ts';

const program = new Command('new')
  .description('Makes a unit that verifies as made, and records its first run.')
  .argument('<kind>', unitKinds.join(', '))
  .argument('<id>', "the folder's name: lower-case words joined by hyphens; it never changes later")
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText(
    'after',
    `
Examples:
  npm run new -- recipe flake-inputs
  npm run new -- error infinite-recursion
  npm run new -- tutorial first-flake
  npm run new -- exercise double-a-number
  npm run new -- template shell-app`,
  )
  .parse();

const [kind = '', id = ''] = program.args;
const { root } = program.opts<{ root: string }>();

if (!isKind(kind)) refuse(`new: kind: ${unknownName(kind, unitKinds)}`);
const checked = idSchema.safeParse(id);
if (!checked.success) refuse(`new: id: found "${id}", ${checked.error.issues[0]?.message ?? ''}`);
for (const other of unitKinds) {
  const taken = unitFolder({ kind: other, id });
  if (existsSync(join(root, taken)))
    refuse(`new: id: ${taken} is there already. Choose another id; nothing was written.`);
}

const files = newUnitFiles(kind, id);
for (const path of Object.keys(files))
  if (existsSync(join(root, path)))
    refuse(`new: ${path} is there already. Choose another id; nothing was written.`);
for (const [path, text] of Object.entries(files)) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(`made ${path}`);
}

const name = unitName({ kind, id });
try {
  const { failures } = await verify({ root, filters: [name], record: true });
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof NoNix)) throw error;
  console.error(
    `${error.message}\n  The files are made; record them on a machine with Nix: npm run verify:record -- --filter ${name}`,
  );
}
console.log(
  `Now edit it, then:\n  npm run verify:record -- --filter ${name}\n  npm run by-verifier\n  npm run check`,
);

function isKind(text: string): text is UnitKind {
  return (unitKinds as readonly string[]).includes(text);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}
