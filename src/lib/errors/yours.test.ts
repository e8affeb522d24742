import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ownWords } from './yours.ts';

const yours = {
  says: 'No module declares {option}.',
  run: ['nix eval .#options.{option}.type', 'ls {file}'],
};

test('a sentence and commands take the parts of the paste', () => {
  expect(ownWords(yours, { option: 'a.b', file: '/etc/a b' })).toEqual({
    says: [
      { text: 'No module declares ', own: false },
      { text: 'a.b', own: true },
      { text: '.', own: false },
    ],
    run: ['nix eval .#options.a.b.type', "ls '/etc/a b'"],
  });
});

test('without its parts nothing is said, and a command is left out', () => {
  expect(ownWords(yours, { file: 'a' })).toBeUndefined();
  expect(ownWords(yours, { option: 'a' })?.run).toEqual(['nix eval .#options.a.type']);
});

test('what would be an option of the command, or is no name, is in no command', () => {
  expect(ownWords(yours, { option: 'a', file: '--delete' })?.run).toHaveLength(1);
  const long = ownWords(yours, { option: 'x'.repeat(121), file: 'a' });
  expect(long?.run).toEqual(['ls a']);
  expect(long?.says[1]?.text).toHaveLength(121);
  expect(long?.says[1]?.text.endsWith('…')).toBe(true);
});

test.each([
  "'; rm -rf ~; '",
  '$(reboot)',
  '`id`',
  'a"b',
  'a\\',
  '<script>',
  '!!',
  '*',
  '~',
  'a;b',
  'a&b',
  "it's",
])('a shell takes %s as one word', (text) => {
  const [run = ''] = ownWords({ says: 'x', run: ['printf %s {option}'] }, { option: text })?.run ?? [];
  expect(execFileSync('/bin/sh', ['-c', run], { encoding: 'utf8' })).toBe(text);
});
