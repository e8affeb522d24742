import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { Command } from 'commander';
import { execa } from 'execa';
import { closingLine } from './closing-line.ts';
import { describe, trouble } from './conformance/compare.ts';
import { type Case, isChosen } from './conformance/corpus.ts';
import { Evaluator } from './conformance/evaluate.ts';
import { type Answer, type Golden, readGolden, writeGolden } from './conformance/golden.ts';
import { defaultToolchain } from './default-toolchain.ts';
import { releaseOf } from './verify/worlds/toolchain.ts';
import { runOrSay } from './run-or-say.ts';

const root = resolve(import.meta.dirname, '..');
const tests = join(root, 'tests/conformance');
const goldenFolder = join(tests, 'golden');

interface Flags {
  nixpkgsLib?: string;
  record?: true;
  revision?: string;
  filter: string[];
  json?: string;
  pocket: string;
}

const flags = new Command('conformance')
  .description("Compares pocketpkgs' lib with the real nixpkgs.lib: equal values, equal error messages.")
  .option('--nixpkgs-lib <folder>', 'a checkout of nixpkgs or of nixpkgs.lib, which is asked as well')
  .option('--record', 'write what the real lib answers as golden data; pocketpkgs is not asked')
  .option('--revision <hash>', "the checkout's revision, where it is not a git repository")
  .option('-f, --filter <part...>', 'only cases whose name (topic/case) contains one of these', [])
  .option('--json <file>', 'write a report')
  .option('--pocket <folder>', 'the lib that is compared with the real one', join(root, 'pocketpkgs/lib'))
  .addHelpText(
    'after',
    `
Examples:
  npm run conformance                                              against the golden data
  npm run conformance -- --filter strings/                         one topic
  npm run conformance -- --nixpkgs-lib ~/nixpkgs                   the real lib is asked again
  npm run conformance -- --nixpkgs-lib ~/nixpkgs --record          new golden data`,
  )
  .parse()
  .opts<Flags>();

await runOrSay(run);

async function run(): Promise<void> {
  const { nixpkgsLib } = flags;
  if (flags.record && !nixpkgsLib)
    throw new Error('--record needs --nixpkgs-lib: golden data comes from the real lib only.');
  const real = nixpkgsLib === undefined ? undefined : resolve(nixpkgsLib, 'lib');
  if (real && !existsSync(join(real, 'default.nix')))
    throw new Error(`${real} has no default.nix; --nixpkgs-lib expects a folder with lib/default.nix.`);
  const { toolchain } = await defaultToolchain(root);
  const evaluator = await Evaluator.start(toolchain, tests, {
    ...(!flags.record && { pocket: flags.pocket }),
    ...(real && { real }),
  });
  try {
    const all = await evaluator.cases(flags.record ? 'real' : 'pocket');
    const chosen = all.filter((one) => isChosen(one, flags.filter));
    const golden = await readGolden(goldenFolder);
    const answers = real ? await evaluator.answers('real', chosen) : undefined;
    if (flags.record && nixpkgsLib)
      await record(all, chosen, answers ?? [], golden, {
        revision: await revisionOf(nixpkgsLib),
        nix: toolchain.version,
      });
    else
      await compare(
        all,
        chosen,
        await evaluator.answers('pocket', chosen),
        answers,
        golden,
        toolchain.version,
      );
  } finally {
    await evaluator.stop();
  }
}

async function revisionOf(folder: string): Promise<string> {
  if (flags.revision) return flags.revision;
  const { stdout, failed } = await execa('git', ['-C', folder, 'rev-parse', 'HEAD'], { reject: false });
  if (failed) throw new Error(`${folder} is not a git repository; say which revision it is with --revision.`);
  return stdout;
}

async function record(
  all: readonly Case[],
  chosen: readonly Case[],
  answers: readonly Answer[],
  golden: ReadonlyMap<string, Golden>,
  stand: Pick<Golden, 'revision' | 'nix'>,
): Promise<void> {
  for (const [topic, cases] of Map.groupBy(all, (one) => one.topic)) {
    const own = chosen.filter((one) => one.topic === topic);
    if (own.length === 0) continue;
    const before = golden.get(topic);
    const isPart = own.length < cases.length;
    if (isPart && before && (before.revision !== stand.revision || before.nix !== stand.nix))
      throw new Error(
        `${topic} is recorded from ${before.revision} with Nix ${before.nix}; record all of it.`,
      );
    const kept = cases.flatMap((one) =>
      before?.cases[one.name] && !own.includes(one) ? [[one.name, before.cases[one.name]] as const] : [],
    );
    const fresh = own.map((one) => [one.name, answers[chosen.indexOf(one)] ?? {}] as const);
    await writeGolden(goldenFolder, topic, {
      ...stand,
      cases: Object.fromEntries(
        [...kept, ...fresh].filter((pair): pair is [string, Answer] => pair[1] !== undefined),
      ),
    });
  }
  const misplaced = chosen.flatMap((one, index) =>
    (answers[index]?.error !== undefined) === (one.kind === 'errors') ? [] : [`${one.topic}/${one.name}`],
  );
  for (const name of misplaced)
    console.log(
      `${styleText('red', 'failed')} ${name}: it is among the wrong kind of cases: errors fail, the others do not`,
    );
  console.log(
    `${String(chosen.length)} recorded from ${stand.revision} with Nix ${stand.nix}. Read what changed (git diff), then run: npm run conformance`,
  );
  if (chosen.length === 0 || misplaced.length > 0) process.exitCode = 1;
}

async function compare(
  all: readonly Case[],
  chosen: readonly Case[],
  pocket: readonly Answer[],
  real: readonly Answer[] | undefined,
  golden: ReadonlyMap<string, Golden>,
  nix: string,
): Promise<void> {
  const results = chosen.map((one, index) => {
    const answers = {
      pocket: pocket[index] ?? {},
      golden: golden.get(one.topic)?.cases[one.name],
      ...(real && { real: real[index] }),
    };
    return { one, answers, problem: trouble(one, answers) };
  });
  const failures = results.flatMap(({ one, answers, problem }) =>
    problem === undefined
      ? []
      : [{ topic: one.topic, name: one.name, expression: one.expression, problem, ...answers }],
  );
  const known = new Set(all.map(({ topic, name }) => `${topic}/${name}`));
  const orphans = [...golden]
    .flatMap(([topic, { cases }]) => Object.keys(cases).map((name) => `${topic}/${name}`))
    .filter((name) => !known.has(name));
  const twice = all.filter(
    (one, index) => all.findIndex(({ topic, name }) => topic === one.topic && name === one.name) !== index,
  );

  for (const { one, answers, problem } of results)
    if (problem !== undefined)
      console.log(`${styleText('red', 'failed')} ${describe(one, answers, problem)}\n`);
  for (const name of orphans)
    console.log(`${styleText('red', 'failed')} ${name}: there is golden data, and no case`);
  for (const { topic, name } of twice)
    console.log(`${styleText('red', 'failed')} ${topic}/${name}: the name is there twice`);
  for (const other of new Set([...golden.values()].map((one) => one.nix)))
    if (releaseOf(other) !== releaseOf(nix))
      console.log(`Golden data is of Nix ${other}, this is ${nix}: messages of Nix itself may differ.`);
  if (chosen.length === 0)
    console.log('No case was evaluated: a run that proves nothing is a failure. Is --filter right?');

  const failed = failures.length + orphans.length + twice.length;
  const totals = { passed: results.length - failures.length, failed, skipped: all.length - chosen.length };
  const revisions = [...new Set([...golden.values()].map(({ revision }) => revision))];
  if (flags.json)
    await writeFile(
      flags.json,
      `${JSON.stringify({ revisions, nix, totals, failures, orphans }, undefined, 2)}\n`,
    );
  console.log(closingLine(totals));
  if (failed > 0 || totals.passed === 0) process.exitCode = 1;
}
