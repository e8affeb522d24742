import { expect, test } from 'vitest';
import { limitsLine } from './limits.ts';

test('one line says which limits hold', () => {
  const line = limitsLine({ sizes: true, filtered: true, network: 'none' });
  expect(line).not.toContain('\n');
  expect(line).toMatchInlineSnapshot(
    `"a process has 12 GiB of addresses and 20 min of processor, a file 1 GiB; a world has 1024 processes, 6 GiB of memory, 60 min of processor, 4 GiB and 200,000 files on the disk (a watcher ends it: no cgroups), 256 MiB in each file system in memory; a unit has 60 min, a run 360 min; a filter of system calls; no network"`,
  );
});

test('and which do not', () => {
  const line = limitsLine({ sizes: false, filtered: false, network: 'machine' });
  expect(line).toContain('no bound on file systems in memory');
  expect(line).toContain('no filter of system calls');
  expect(line).toContain("the machine's network");
  const network = { root: undefined, start: (): [string] => ['pasta'] };
  expect(limitsLine({ sizes: true, filtered: true, network })).toContain('its own with a way out');
});
