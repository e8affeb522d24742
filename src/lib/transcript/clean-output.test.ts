import { expect, test } from 'vitest';
import { cleanOutput, withoutOfflineWarning } from './clean-output.ts';

test.each([
  ['colours', '\u001b[31;1merror:\u001b[0m no', 'error: no'],
  ['hyperlinks', '\u001b]8;;http://example.com\u0007x\u001b]8;;\u0007', 'x'],
  ['progress that overwrites its line', '10%\r50%\rdone\n', 'done'],
  ['spaces at line ends and empty lines at both ends', '\n\na  \nb\t\n\n', 'a\nb'],
  [
    'the warning that only the verifier causes',
    "warning: you don't have Internet access; disabling some network-dependent features\n2",
    '2',
  ],
  ['nothing', '', ''],
])('%s', (_name, output, expected) => {
  expect(cleanOutput(output)).toBe(expected);
});

test('keeps paths, hashes and other warnings', () => {
  const output =
    "warning: Git tree '/home/user/app' is dirty\n/nix/store/h9q2k00dv2wwrq1dk4vgrhvzc1mjb291-source";
  expect(cleanOutput(output)).toBe(output);
});

test('half an escape sequence stays, marked; a title or a link of any length is taken out', () => {
  expect(cleanOutput('\u001b['.repeat(1000))).toBe('\\u{1b}['.repeat(1000));
  expect(cleanOutput(`a\u001b]${'x'.repeat(2000)}\u0007b`)).toBe('ab');
});

test.each([
  ['another character set', 'a\u001b(Bb\u001b)0c', 'abc'],
  ['Windows line ends', 'a\r\nb', 'a\nb'],
])('takes out %s', (_name, output, expected) => {
  expect(cleanOutput(output)).toBe(expected);
});

const offline =
  "\u001b[35mwarning:\u001b[0m you don't have Internet access; disabling some network-dependent features\r";
test.each([
  ['between lines', `a é\n${offline}\nb\n`, 'a é\nb\n'],
  ['at the beginning', `${offline}\nb`, 'b'],
  ['at the end', `a\n${offline}`, 'a\n'],
  ['nowhere', 'a\nb é', 'a\nb é'],
  ['alone', offline, ''],
])('what a terminal gets loses the warning that only the verifier causes: %s', (_name, chunk, expected) => {
  expect(Buffer.from(withoutOfflineWarning(Buffer.from(chunk))).toString()).toBe(expected);
});
