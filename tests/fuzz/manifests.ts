import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Fuzzer } from '../../scripts/fuzz/fuzzer.ts';
import type { Random } from '../../scripts/fuzz/random.ts';
import { firstUnprintable } from '../../src/lib/terminal/printable.ts';
import { formatProblems } from '../../src/lib/problem/problem.ts';
import { unitFolder, unitName } from '../../src/lib/units/unit-name.ts';
import { discover } from '../../src/loaders/discover.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { UnitKind } from '../../src/schemas/kind.ts';
import { templateSchema } from '../../src/schemas/template.ts';
import { citedErrorSchema, errorSchema, recipeSchema } from '../../src/schemas/unit.ts';
import type { Versions } from '../../src/schemas/versions.ts';
import { repository } from '../support/repository.ts';

/** Units of this repository, one of each kind, whose manifests are changed. */
const victims = [
  { kind: 'recipe', id: 'deprecated-commands', manifest: 'example.yaml', schemas: [recipeSchema] },
  {
    kind: 'error',
    id: 'attribute-missing',
    manifest: 'example.yaml',
    schemas: [errorSchema, citedErrorSchema],
  },
  { kind: 'template', id: 'shell-application', manifest: 'template.yaml', schemas: [templateSchema] },
] as const satisfies { kind: UnitKind; id: string; manifest: string; schemas: unknown }[];

type Victim = (typeof victims)[number];

/** What a manifest should not have, and what may turn one into another thing. */
const words = [
  '&a [*a]',
  '*nope',
  '&a ',
  '*a',
  '!!js/function "x"',
  '!!binary aGk=',
  '!!set ',
  '<<: ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '|\n',
  '>-\n',
  '? ',
  '- ',
  '{}',
  '[]',
  '[[[[',
  '~',
  'null',
  'true',
  '-0x1',
  '1e999',
  '.nan',
  '"\\e[2J"',
  '"\\u202e"',
  '"\\0"',
  '\r\n',
  '\t',
  '\0',
  '\u001b]52;c;aGk=\u0007',
  '\u202e',
  '\u2028',
  '#',
  ': ',
  '"',
  "'",
  '../../key',
  '__proto__: 1',
  'constructor: 1',
  'exit: 256',
  'exit: -1',
  'timeout: 0',
  'run: " "',
  'needs: [nixpkgs, nixpkgs]',
  'nix: [2.34]',
  'untracked: [../x]',
  'repositories: [..]',
  'steps: []',
];

interface Input {
  victim: Victim;
  text: string;
}

let root: string;
let versions: Versions;
const texts = new Map<string, string>();

async function begin(): Promise<void> {
  root = await mkdtemp(join(tmpdir(), 'fuzz-manifests-'));
  await cp(join(repository, 'versions.json'), join(root, 'versions.json'));
  versions = await readVersions(root);
  for (const victim of victims) {
    const folder = unitFolder(victim);
    await cp(join(repository, folder), join(root, folder), { recursive: true });
    texts.set(victim.id, await readFile(join(root, folder, victim.manifest), 'utf8'));
  }
}

function make(random: Random): Input {
  const victim = random.pick(victims);
  let text = texts.get(victim.id) ?? '';
  for (let edits = random.below(4) + 1; edits > 0; edits--) text = edited(text, random);
  return { victim, text };
}

function edited(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const lines = text.split('\n');
  const line = random.below(lines.length);
  const other = random.below(lines.length);
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at) + random.pick(words) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(at + random.below(10));
    case 2:
      return text.slice(0, at) + random.text(6) + text.slice(at);
    case 3:
      return lines.toSpliced(line, 1).join('\n');
    case 4:
      return lines.toSpliced(line, 0, lines[other] ?? '').join('\n');
    case 5:
      return lines.with(line, `${'  '.repeat(random.below(4))}${(lines[line] ?? '').trim()}`).join('\n');
    case 6:
      return lines.with(line, (lines[line] ?? '').replace(/:.*/, `: ${random.pick(words)}`)).join('\n');
    case 7:
      return lines
        .with(line, `${lines[line] ?? ''} ${random.pick(words).repeat(random.once(8) ? 3000 : 1)}`)
        .join('\n');
    default:
      // A comment changes nothing, so that some inputs are in order.
      return lines.toSpliced(line, 0, '# a comment').join('\n');
  }
}

async function attempt({ victim, text }: Input): Promise<'accepted' | 'refused'> {
  const folder = unitFolder(victim);
  await writeFile(join(root, folder, victim.manifest), text);
  try {
    const { units, broken, problems } = await discover(root, versions);
    if (problems.length > 0) throw new Error(`a problem of examples/: ${formatProblems(problems)}`);
    // One bad manifest spoils no other unit.
    if (units.length + broken.length !== victims.length || broken.length > 1)
      throw new Error(`found ${String(units.length)} units and ${String(broken.length)} broken`);
    const [refused] = broken;
    if (!refused) {
      holdsAgainstSchema(victim, text);
      return 'accepted';
    }
    if (unitName(refused) !== unitName(victim)) throw new Error(`${unitName(refused)} was refused`);
    checkSentence(formatProblems(refused.problems), folder);
    return 'refused';
  } finally {
    await writeFile(join(root, folder, victim.manifest), texts.get(victim.id) ?? '');
  }
}

/** Read by the library alone, and by its defaults, an accepted manifest is what a schema allows. */
function holdsAgainstSchema({ schemas }: Victim, text: string): void {
  const value: unknown = parse(text);
  if (!schemas.some((schema) => schema.safeParse(value).success))
    throw new Error('accepted, and no schema allows it');
  const strange = textsOf(value)
    .map(firstUnprintable)
    .find((found) => found !== undefined);
  if (strange) throw new Error(`accepted with ${strange.mark} in it`);
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)]);
}

function checkSentence(said: string, folder: string): void {
  if (!said.startsWith(folder)) throw new Error(`a refusal that does not name the file: ${said}`);
  if (!/(found|expected|could not)/.test(said)) throw new Error(`a refusal that is no sentence: ${said}`);
  if (firstUnprintable(said)) throw new Error(`a refusal that a terminal obeys: ${said}`);
  if (said.length > 30_000) throw new Error(`a refusal of ${String(said.length)} characters`);
  if (/\bat .*\.ts:\d/.test(said) || said.includes('undefined'))
    throw new Error(`a trace, not a sentence: ${said}`);
}

const fuzzer: Fuzzer<Input> = {
  about: 'manifests of units, read as the verifier and the build read them',
  count: 10_000,
  begin,
  make,
  attempt,
  show: ({ victim, text }) => `${unitFolder(victim)}/${victim.manifest}: ${JSON.stringify(text)}`,
  end: () => rm(root, { recursive: true, force: true }),
};
export default fuzzer;
