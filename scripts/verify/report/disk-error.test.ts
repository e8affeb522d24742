import { expect, test } from 'vitest';
import { saysOfDisk, whyOf } from './disk-error.ts';

const failed = (code: string, path?: string): Error => Object.assign(new Error(code), { code, path });

test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'ENOTEMPTY', 'EMFILE'])(
  '%s is a sentence with what to do',
  (code) => {
    const said = saysOfDisk(failed(code, '/tmp/provenix-a\u001b[2J/nix'));
    expect(said).toMatch(/^[a-z].*: "\/tmp\/provenix-a\\u\{1b\}\[2J\/nix"\n {2}[A-Z].*\.$/);
    expect(saysOfDisk(failed(code))).not.toContain('undefined');
  },
);

test('other errors are none of the disk', () => {
  for (const error of [failed('ENOENT', '/x'), new Error('no'), 'text'])
    expect(saysOfDisk(error)).toBeUndefined();
});

test('why something failed is the sentence of the disk, else the message, else the value', () => {
  expect(whyOf(failed('EROFS'))).toBe(saysOfDisk(failed('EROFS')));
  expect(whyOf(new Error('no'))).toBe('no');
  expect(whyOf('text')).toBe('text');
});
