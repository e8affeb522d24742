import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { privateApt } from './private-apt.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('what the machine lets its own apt take without a signature, this one does not', async () => {
  const folder = await temporaryFolder();
  const settings = [
    'APT::Get::AllowUnauthenticated',
    'APT::Get::Force-Yes',
    'Acquire::AllowInsecureRepositories',
    'Acquire::AllowWeakRepositories',
    'Acquire::AllowDowngradeToInsecureRepositories',
  ];
  const machine = join(folder, 'machine.conf');
  await writeFile(machine, settings.map((name) => `${name} "true";\n`).join(''));
  vi.stubEnv('APT_CONFIG', machine);
  const mirror = 'https://mirror.example.com/debian';
  const apt = await privateApt({ folder, mirror, suite: 'sid', keyring: '/keyring.gpg', signal: undefined });
  // apt's own reader of settings says what holds when all of them are read.
  for (const name of settings) {
    expect((await apt('apt-config', ['dump', name])).stdout).toBe(`${name} "false";`);
  }
});
