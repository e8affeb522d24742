import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatProblems } from '../lib/problem/problem.ts';
import { firstUnprintable } from '../lib/terminal/printable.ts';
import { recipeSchema } from '../schemas/unit.ts';
import { readYaml } from './read-yaml.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-yaml-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const honest = 'title: Honest\nsummary: A unit in order.\nsteps:\n  - id: eval\n    run: nix eval\n';

async function problemsOf(text: string | Uint8Array): Promise<string> {
  await writeFile(join(root, 'example.yaml'), text);
  return formatProblems((await readYaml(root, 'example.yaml', recipeSchema)).problems);
}

test('what is in order is read', async () => {
  expect(await problemsOf(honest)).toBe('');
});

const esc = '\u001b';
const withStep = (step: string): string => honest.replace('run: nix eval', step);

test.each([
  ['an alias of itself', `${honest}x: &a [*a]\n`, 'line 6: found an anchor (&a)'],
  ['a key that is a list', `${honest}? [a]\n: 1\n`, 'found a key of several values'],
  ['a map that is called', `${honest}x: &a { b: 1 }\n`, 'line 6: found an anchor (&a)'],
  [
    'a bomb of aliases',
    `${honest}a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]\n${'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index] ?? ''}, `.repeat(9)}]`)
      .join('\n')}\n`,
    'found an anchor (&a)',
  ],
  ['an alias of nothing', `${honest}x: *nope\n`, 'line 6: found an alias (*nope)'],
  [
    'a tag',
    `${honest}x: !!js/function 'function () {}'\n`,
    'line 6: found text that is not YAML: Unresolved tag',
  ],
  ['a known tag', withStep('run: !!binary aGVsbG8='), 'found a tag (tag:yaml.org,2002:binary)'],
  ['a zero byte', withStep('run: nix\0eval'), String.raw`line 5: found the character \u{0}`],
  ['an escape sequence', withStep(`run: nix ${esc}[2J eval`), String.raw`line 5: found the character \u{1b}`],
  [
    'one that is quoted',
    withStep(String.raw`run: "nix \e[2J eval"`),
    String.raw`steps[0].run: found the character \u{1b}`,
  ],
  ['turned text', withStep('run: nix \u202Elave'), String.raw`line 5: found the character \u{202e}`],
  [
    'turned text that is quoted',
    withStep(String.raw`run: "nix \u202elave"`),
    String.raw`steps[0].run: found the character \u{202e}`,
  ],
  ['a key that is hostile', `${honest}"\\e]52;c;aGk=\\a": 1\n`, String.raw`found the character \u{1b}`],
  ['a command of spaces', withStep('run: "  \\n "'), 'steps[0].run: expected a command'],
  ['a command without end', withStep(`run: ${'x'.repeat(20_000)}`), 'expected at most 16,000 characters'],
  ['Windows line ends', honest.replaceAll('\n', '\r\n'), 'line 1: found a Windows line end (CRLF)'],
  ['brackets in brackets', `${honest}x: ${'['.repeat(20_000)}\n`, 'found text that is not YAML'],
  ['bytes that are not UTF-8', Uint8Array.from([0x61, 0x3a, 0xff, 0xfe]), 'found bytes that are not UTF-8'],
  ['a byte order mark', `\ufeff${honest}`, String.raw`line 1: found the character \u{feff}`],
  ['two documents', `${honest}---\n${honest}`, 'found text that is not YAML'],
  ['a key twice', `${honest}title: Another\n`, 'line 6: found the key "title" again'],
  ['more than a manifest', `${honest}# ${'x'.repeat(40_000)}\n`, 'expected at most 32768'],
  ['nothing', '', 'example.yaml: (the whole file)'],
  ['a text', 'hello', 'example.yaml: (the whole file)'],
  ['a name of a prototype', `${honest}__proto__: { steps: [] }\n`, 'nrecognized key'],
])('%s is refused with a sentence', async (_name, text, says) => {
  const said = await problemsOf(text);
  expect(said).toContain(says);
  expect(firstUnprintable(said)).toBeUndefined();
  expect(said.length).toBeLessThan(5000);
});

test('a link, a folder and a gap are refused with a sentence', async () => {
  const refusal = async (path: string): Promise<string> =>
    formatProblems((await readYaml(root, path, recipeSchema)).problems);
  await writeFile(join(root, 'key'), honest);
  await symlink('key', join(root, 'link.yaml'));
  await mkdir(join(root, 'folder.yaml'));
  await mkdir(join(root, 'real'));
  await writeFile(join(root, 'real/example.yaml'), honest);
  await symlink('real', join(root, 'way'));
  expect(await refusal('link.yaml')).toContain('link.yaml: found a link to "key"');
  expect(await refusal('way/example.yaml')).toContain('way: found a link to "real"');
  expect(await refusal('folder.yaml')).toContain('found no file of text');
  expect(await refusal('missing.yaml')).toContain('found no such file');
  expect(await refusal('key/below.yaml')).toContain('found no such file');
});
