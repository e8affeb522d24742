import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { Command } from 'commander';
import { formatProblems } from '../src/lib/problem/problem.ts';
import { readYaml } from '../src/loaders/read-yaml.ts';
import {
  asFacts,
  attributesSchema,
  builderDifferencesSchema,
  compareBuilders,
  goldenBuildersSchema,
  judgeBuilders,
} from './conformance/builders.ts';
import { defaultToolchain } from './default-toolchain.ts';
import { ask } from './names/ask.ts';
import { runOrSay } from './run-or-say.ts';
import { tellTotals } from './tell-totals.ts';
import { identify } from './verify/providers/real-tree.ts';
import { cacheFolder } from './verify/toolchains/provision.ts';

const root = resolve(import.meta.dirname, '..');
const goldenFile = 'tests/conformance/builders.json';
const declaredFile = 'tests/conformance/builders.yaml';

const flags = new Command('scripts/conformance-builders')
  .description(
    "Holds what pocketpkgs' builders hand to Nix, attribute by attribute, against what a real nixpkgs hands to it.",
  )
  .option('--nixpkgs <folder>', 'ask a checkout of nixpkgs again, and write what it says')
  .option('--json <file>', 'write a report')
  .addHelpText(
    'after',
    `
What is different is declared in ${declaredFile}, with why.

Examples:
  tools/with-node node scripts/conformance-builders.ts
  tools/with-node node scripts/conformance-builders.ts --nixpkgs ~/nixpkgs`,
  )
  .parse()
  .opts<{ nixpkgs?: string; json?: string }>();

await runOrSay(async () => {
  const { versions, toolchain } = await defaultToolchain(root);
  const attributes = async (nixpkgs: string): Promise<ReturnType<typeof asFacts>> =>
    asFacts(attributesSchema.parse(await ask(toolchain, '../conformance/builders.nix', { nixpkgs })));
  if (flags.nixpkgs !== undefined) {
    const tree = await identify('nixpkgs', flags.nixpkgs, versions, toolchain, join(cacheFolder, '../trees'));
    const { revision, version } = tree;
    const builders = await attributes(tree.folder);
    await writeFile(
      join(root, goldenFile),
      `${JSON.stringify({ revision, version, builders }, undefined, 2)}\n`,
    );
  }
  const golden = goldenBuildersSchema.parse(JSON.parse(await readFile(join(root, goldenFile), 'utf8')));
  const declared = await readYaml(root, declaredFile, builderDifferencesSchema);
  if (!declared.value) throw new Error(formatProblems(declared.problems));
  const { same, differ } = compareBuilders(await attributes(join(root, 'pocketpkgs')), golden.builders);
  const wrong = judgeBuilders(differ, declared.value);
  for (const [page, groups = []] of Object.entries(Object.groupBy(declared.value, (group) => group.page))) {
    const text = await readFile(join(root, 'src/content', page), 'utf8');
    const unsaid = groups
      .map(({ attributes: [first = ''] }) => first)
      .filter((name) => !text.includes(`\`${name}\``));
    wrong.push(...unsaid.map((name) => `${name}: src/content/${page} does not say that it is different`));
  }
  for (const line of wrong) console.log(`${styleText('red', 'failed')} ${line}`);
  console.log(
    `${String(Object.keys(golden.builders).length)} builders: ${String(same)} attributes as nixpkgs ${golden.version} has them, ${String(differ.length)} otherwise`,
  );
  const totals = { passed: same, failed: wrong.length, skipped: differ.length };
  await tellTotals(totals, flags.json);
});
