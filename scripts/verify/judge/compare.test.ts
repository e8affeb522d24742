import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Left,
  error,
  listed,
  ranWith,
  recipe,
  recordUnit,
  toolchainOf,
} from '../../../tests/support/small-repository.ts';
import { folderWith } from '../../../tests/support/write-files.ts';
import { readEvidence } from '../../../src/loaders/read-evidence.ts';
import type { RunUnit } from '../../../src/loaders/unit.ts';
import { formatCast, sessionText } from '../../../src/lib/transcript/cast.ts';
import { digest } from '../../../src/lib/units/digest.ts';
import { type SaidOfRun, checkRun, compare } from './compare.ts';

type Read = Awaited<ReturnType<typeof readEvidence>>;
const declared = 'examples/recipes/greeting/example.yaml';
const provider = { id: { name: 'pocket', revision: 'a', programs: 'b' } as const, asRecorded: true };
const by: SaidOfRun = { toolchain: toolchainOf('2.34'), provider };
const output = Array.from({ length: 9 }, (_, at) => `line ${String(at)}`).join('\n');
const recorded = { 'flake/eval': { output }, 'flake/date': { output: 'today' } };

let unit: RunUnit;
let read: Read;
beforeAll(async () => {
  const loose = '  - { id: date, run: date, compare: contains }\n';
  const root = await folderWith({ ...recipe, [declared]: recipe[declared] + loose });
  unit = await recordUnit({ kind: 'recipe', id: 'greeting', root }, recorded, '2.34', provider.id);
  read = await readEvidence(root, unit, '2.34', listed);
});
/** A run with other outputs than were recorded, compared. */
const compared = (
  other: Record<string, Left>,
  ranBy: SaidOfRun = by,
  evidence = read,
): ReturnType<typeof compare> =>
  compare({ unit, release: '2.34' }, ranWith(unit, { ...recorded, ...other }), ranBy, evidence);

test('a run that prints what was recorded passes', () => {
  expect(compared({})).toEqual({ problems: [], drift: [] });
});

test('a step whose output differs from run to run is not compared', () => {
  expect(compared({ 'flake/date': { output: 'tomorrow' } })).toEqual({ problems: [], drift: [] });
});

const other = { 'flake/eval': { output: output.replace('line 4', 'LINE 4') } };

test('a difference fails, and is shown with what to do about it', () => {
  const { problems, drift } = compared(other);
  expect(drift).toEqual([]);
  expect(problems).toEqual([
    [
      'examples/recipes/greeting/evidence/nix-2.34/eval.txt: the run differs from the recording',
      '    --- recorded',
      '    +++ this run',
      '    @@ -4,5 +4,5 @@',
      '     line 2',
      '     line 3',
      '    -line 4',
      '    +LINE 4',
      '     line 5',
      '     line 6',
      '    ',
      '    Run it again: npm run verify -- --filter recipes/greeting --nix 2.34',
      '    Accept it:    npm run verify:record -- --filter recipes/greeting --nix 2.34',
    ].join('\n'),
  ]);
});

describe('a difference is drift, and fails nothing, where something else ran it than was recorded', () => {
  const { toolchain } = by;
  test.each<[string, SaidOfRun]>([
    ['another Nix', { ...by, toolchain: { ...toolchain, version: '2.34.2' } }],
    ['other tools', { ...by, toolchain: { ...toolchain, userland: digest('others') } }],
    ['no provider', { ...by, provider: undefined }],
    ['another provider', { ...by, provider: { ...provider, id: { ...provider.id, name: 'pinned' } } }],
    ['other programs', { ...by, provider: { ...provider, id: { ...provider.id, programs: 'c' } } }],
    ['another lib', { ...by, provider: { ...provider, asRecorded: false } }],
  ])('%s', (_name, ranBy) => {
    const { problems, drift } = compared(other, ranBy);
    expect(problems).toEqual([]);
    expect(drift).toEqual([{ kind: 'text', text: expect.stringContaining('+LINE 4') as string }]);
    expect(compared({}, ranBy)).toEqual({ problems: [], drift: [] });
  });
  test('not with another revision of pocketpkgs that has the same programs', () => {
    const same = { ...provider, id: { ...provider.id, revision: 'other' } };
    expect(compared(other, { ...by, provider: same }).problems).toHaveLength(1);
  });
});

test('evidence that a change adds or edits comes from the toolchain that judges it', () => {
  const { toolchain } = by;
  const others = { ...by, toolchain: { ...toolchain, version: '2.34.2' } };
  const judged = (ranBy: SaidOfRun, left: Record<string, Left> = {}): ReturnType<typeof compare> =>
    compare({ unit, release: '2.34' }, ranWith(unit, { ...recorded, ...left }), ranBy, read, true);
  expect(judged(by)).toEqual({ problems: [], drift: [] });
  expect(judged(others)).toEqual({
    problems: [
      'examples/recipes/greeting/evidence/nix-2.34/run.json: this change adds or edits the recording, and another toolchain made it than the one that judges it\n' +
        '    Record it here: npm run verify:record -- --filter recipes/greeting --nix 2.34',
    ],
    drift: [],
  });
  // On another lib nothing can be recorded: what differs is drift, as ever.
  const otherLib = { ...by, provider: { ...provider, asRecorded: false } };
  expect(judged(otherLib)).toEqual({ problems: [], drift: [] });
  expect(judged(otherLib, other).drift).toHaveLength(1);
});

describe('a session in a terminal', () => {
  const output = sessionText([{ text: 'Name' }]);
  const castOf = (screen: string): string => formatCast({ columns: 80, rows: 24, frames: [{ screen }] });
  const tty = (declared: string): string => `${declared}    tty: { keys: [{ see: Name, press: y }]`;
  const judged = async (step: string, cast: string | undefined): Promise<ReturnType<typeof compare>> => {
    const root = await folderWith({ ...recipe, [declared]: step });
    const place = { kind: 'recipe', id: 'greeting', root } as const;
    const session = await recordUnit(place, { 'flake/eval': { output, cast: castOf('Name') } });
    const evidence = await readEvidence(root, session, '2.34', listed);
    const left = { 'flake/eval': { output, ...(cast !== undefined && { cast }) } };
    const ranBy = { ...by, provider: undefined };
    return compare({ unit: session, release: '2.34' }, ranWith(session, left), ranBy, evidence);
  };
  const red = castOf('\u001b[31mName\u001b[39m');
  const exact = tty(recipe[declared]);
  test('shows the screens that were recorded', async () => {
    expect(await judged(`${exact} }\n`, castOf('Name'))).toEqual({ problems: [], drift: [] });
    const differs = [
      'examples/recipes/greeting/evidence/nix-2.34/eval.cast: the run shows other screens than the recording: the same text in other colours or places\n' +
        '    Accept them: npm run verify:record -- --filter recipes/greeting --nix 2.34',
    ];
    expect((await judged(`${exact} }\n`, red)).problems).toEqual(differs);
    expect((await judged(`${exact} }\n`, undefined)).problems).toEqual(differs);
  });
  test('may leave its last screen, or all of them, open', async () => {
    expect((await judged(`${exact}, lastScreen: unasserted }\n`, red)).problems).toEqual([]);
    const loose = tty(`${recipe[declared]}    compare: contains\n`);
    expect((await judged(`${loose} }\n`, red)).problems).toEqual([]);
  });
});

describe('evidence that is not in order', () => {
  const wrong = { file: 'run.json', message: 'stale' };
  test('fails the unit, whatever ran', () => {
    expect(compared({}, by, { ...read, problems: [wrong] })).toEqual({
      problems: ['run.json: stale'],
      drift: [],
    });
    expect(compared(other, by, { problems: [wrong] }).problems).toEqual(['run.json: stale']);
  });
  test('does not hide what the run itself shows', () => {
    const failing = { 'flake/eval': { problem: 'found exit 1, expected 0' } };
    const refusal =
      'examples/recipes/greeting: step flake/eval (nix eval .#greeting): found exit 1, expected 0';
    expect(compared(failing, by, { problems: [wrong] }).problems).toEqual([refusal, 'run.json: stale']);
    expect(compared(failing).problems).toEqual([refusal]);
    expect(compared({}, by, { problems: [] })).toEqual({ problems: [], drift: [] });
  });
});

test('a step whose recording is empty is compared with nothing', async () => {
  const root = await folderWith(recipe);
  const silent = await recordUnit({ kind: 'recipe', id: 'greeting', root });
  const evidence = await readEvidence(root, silent, '2.34', listed);
  const job = { unit: silent, release: '2.34' };
  const ranBy = { ...by, provider: undefined };
  expect(compare(job, ranWith(silent), ranBy, evidence).problems).toEqual([]);
  expect(
    compare(job, ranWith(silent, { 'flake/eval': { output: 'x' } }), ranBy, evidence).problems,
  ).toHaveLength(1);
});

describe('what a run shows by itself', () => {
  test('is every step that went wrong, by its first line', () => {
    const [step] = ranWith(unit).steps;
    if (!step) throw new Error('no step');
    const long = { ...step, step: { ...step.step, run: 'first\nsecond' }, problem: 'was cancelled' };
    expect(checkRun({ unit, release: '2.34' }, { steps: [step, long], asked: [], seconds: 0 })).toEqual([
      'examples/recipes/greeting: step flake/eval (first): was cancelled',
    ]);
  });
  test('is also that broken prints the message of an error, and fixed does not', async () => {
    const root = await folderWith(error);
    const place = { kind: 'error', id: 'missing', root } as const;
    const broken = await recordUnit(place);
    const checked = (left: Record<string, Left>): string[] =>
      checkRun({ unit: broken, release: '2.34' }, ranWith(broken, left));
    const message = "error: attribute 'x' missing";
    expect(checked({ 'broken/eval': { output: message } })).toEqual([]);
    expect(checked({})).toEqual([expect.stringContaining('in a recording of broken')]);
    expect(checked({ 'broken/eval': { output: message }, 'fixed/eval': { output: message } })).toEqual([
      expect.stringContaining('in a recording of fixed'),
    ]);
    // Where a step went wrong, that is what there is to say.
    expect(checked({ 'broken/eval': { problem: 'was cancelled' } })).toEqual([
      expect.stringContaining('was cancelled'),
    ]);
  });
});
