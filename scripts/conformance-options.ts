import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { Command } from 'commander';
import { formatProblems } from '../src/lib/problem/problem.ts';
import { readYaml } from '../src/loaders/read-yaml.ts';
import { optionIndexSchema } from '../src/schemas/names.ts';
import { compareOptions, differencesSchema, judgeOptions } from './conformance/options.ts';
import { defaultToolchain } from './default-toolchain.ts';
import { ask } from './names/ask.ts';
import { rawOptionsSchema } from './names/option-index.ts';
import { runOrSay } from './run-or-say.ts';
import { tellTotals } from './tell-totals.ts';

const root = resolve(import.meta.dirname, '..');
const declaredFile = 'tests/conformance/options.yaml';

const flags = new Command('conformance-options')
  .description(
    "Holds pocketpkgs' options of NixOS and Home Manager against the index of real names: each is there, with the same type and default.",
  )
  .option('--json <file>', 'write a report')
  .addHelpText(
    'after',
    `
What is different on purpose is declared in ${declaredFile}, with why.

Examples:
  tools/with-node node scripts/conformance-options.ts`,
  )
  .parse()
  .opts<{ json?: string }>();

await runOrSay(async () => {
  const { toolchain } = await defaultToolchain(root);
  const declared = await readYaml(root, declaredFile, differencesSchema);
  if (!declared.value) throw new Error(formatProblems(declared.problems));
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const pocket of ['nixos', 'home'] as const) {
    const raw = rawOptionsSchema.parse(
      await ask(toolchain, 'options.nix', { nixpkgs: join(root, 'pocketpkgs') }, { pocket }),
    );
    const index = optionIndexSchema.parse(
      JSON.parse(await readFile(join(root, `public/names/${pocket}.json`), 'utf8')),
    );
    const compared = compareOptions(raw, index);
    const { known, wrong } = judgeOptions(pocket, compared, declared.value);
    for (const line of wrong) console.log(`${styleText('red', 'failed')} ${pocket}: ${line}`);
    console.log(
      `${pocket}: ${String(compared.same)} options as ${index.of.name} ${index.of.version} has them, ${String(known)} otherwise, as declared`,
    );
    totals.passed += compared.same;
    totals.failed += wrong.length;
    totals.skipped += known;
  }
  await tellTotals(totals, flags.json);
});
