import { expect, test } from 'vitest';
import { parseLog } from './nix-log.ts';

test('what Nix reported is sorted by what it is, without colours', () => {
  const lines = [
    { error: '\u001b[31;1merror:\u001b[0m no' },
    {
      warning:
        "\u001b[35;1mwarning:\u001b[0m you don't have Internet access; disabling some network-dependent features",
    },
    { warning: 'warning: a is old' },
    { build: '/nix/store/a.drv' },
    { download: 'https://example.com/a' },
  ].map((line) => JSON.stringify(line));
  expect(parseLog(lines.join('\n'))).toEqual({
    errors: ['error: no'],
    warnings: ['warning: a is old'],
    builds: ['/nix/store/a.drv'],
    downloads: ['https://example.com/a'],
  });
});

test('a line that was cut, or that is another thing, is left out', () => {
  expect(parseLog('{"error":"a\n[1]\n{"other":1}\n')).toEqual({
    errors: [],
    warnings: [],
    builds: [],
    downloads: [],
  });
});
