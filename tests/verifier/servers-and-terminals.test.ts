import { randomInt } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from '../../src/lib/units/digest.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { ownProcesses } from '../support/processes.ts';

// Steps with a person at a terminal, and steps that find a forge on loopback: both real, and both gone afterwards.

const folder = 'examples/recipes/guest';
const filters = ['guest'];
/** What stands in the command line of each server. */
const servers = ['/etc/ssh/sshd_config', '/etc/lighttpd/lighttpd.conf'];

let place: Fixture;
beforeEach(async () => {
  place = await fixture();
});
afterEach(() => place.remove());

async function addUnit(yaml: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(place.root, folder, 'flake', path, '..'), { recursive: true });
    await place.write(`${folder}/flake/${path}`, text);
  }
  await place.write(`${folder}/example.yaml`, `title: A guest\nsummary: Asks for a name.\n${yaml}`);
}

const ask = { 'ask.sh': 'read -rp "Name? " name; test -t 0 && echo "Hello, $name, on $(stty size)."\n' };

const asked = (see: string): string => `git: false
steps:
  - id: ask
    run: bash ask.sh
    timeout: 6
    tty:
      columns: 70
      rows: 8
      keys:
        - { see: "${see}", press: "reader<Enter>" }
`;

test('keys are pressed at a real terminal, and each screen is kept', async () => {
  await addUnit(asked('Name?'), ask);
  const { failures } = await place.verify({ filters, record: true });
  expect(failures).toEqual([]);
  const evidence = join(place.root, folder, 'evidence/nix-2.34');
  const text = await readFile(join(evidence, 'ask.txt'), 'utf8');
  expect(text).toContain('--- screen 1\nName?\n--- keys: reader<Enter>');
  expect(text).toContain('Hello, reader, on 8 70.');
  expect(await readFile(join(evidence, 'ask.cast'), 'utf8')).toMatch(/^\{"version":2,"width":70,"height":8/);
  const again = await place.verify({ filters });
  expect(again.failures).toEqual([]);
  expect(again.report.totals.passed).toBe(1);
});

test('a screen that never shows what is expected fails, and is reported', async () => {
  await addUnit(asked('Password?'), ask);
  const { failures } = await place.verify({ filters, record: true });
  expect(failures.join('\n')).toMatch(/did not end as its keys expect[^]*Name\?[^]*never saw: Password\?/);
});

test('edited screens are refused', async () => {
  await addUnit(asked('Name?'), ask);
  await place.verify({ filters, record: true });
  await place.edit(`${folder}/evidence/nix-2.34/ask.cast`, (text) => text.replace('reader', 'writer'));
  const { failures } = await place.verify({ filters });
  expect(failures.join('\n')).toContain('found other screens than the run left, or none');
});

test('edited screens with a digest to match are refused: another run shows others', async () => {
  await addUnit(asked('Name?'), ask);
  await place.verify({ filters, record: true });
  const evidence = `${folder}/evidence/nix-2.34`;
  await place.edit(`${evidence}/ask.cast`, (text) => text.replace('reader', 'writer'));
  const forged = digest(await readFile(join(place.root, evidence, 'ask.cast')));
  await place.edit(`${evidence}/run.json`, (text) => text.replace(/"cast": "[^"]+"/, `"cast": "${forged}"`));
  const { failures } = await place.verify({ filters });
  expect(failures.join('\n')).toContain('the run shows other screens than the recording');
});

test('an unknown key is refused with the names that there are', async () => {
  await addUnit(asked('Name?').replace('<Enter>', '<Return>'), ask);
  const { failures } = await place.verify({ filters });
  expect(failures.join('\n')).toMatch(/steps\[0\]\.tty\.keys\[0\]\.press: expected keys[^]*Enter, Tab/);
});

const forge = `needs: [sshd, httpd]
repositories: [lib, app]
steps:
  - id: stranger
    run: git ls-remote ssh://git@git.example.com/srv/git/lib.git
    in: app
    exit: 128
    contains: Host key verification failed
  - id: friend
    in: app
    run: |
      ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519
      cp ~/.ssh/id_ed25519.pub /srv/git/.ssh/authorized_keys
      ssh-keyscan git.example.com > ~/.ssh/known_hosts 2> /dev/null
      nix flake metadata --json 2> /dev/null | jq -r .locks.nodes.lib.locked.url
    contains: ssh://git@git.example.com/srv/git/lib.git
  - id: web
    run: git ls-remote http://git.example.com/git/lib.git | wc -l
    contains: "2"
`;

test('a forge by SSH and HTTP is there for the step, knows keys, and is gone after it', async () => {
  await addUnit(forge, {
    'lib/flake.nix': '{ outputs = _: { value = 1; }; }\n',
    'app/flake.nix':
      '{\n  inputs.lib.url = "git+ssh://git@git.example.com/srv/git/lib.git";\n  outputs = { lib, ... }: { inherit (lib) value; };\n}\n',
  });
  const { failures } = await place.verify({ filters, record: true });
  expect(failures).toEqual([]);
  for (const server of servers) await expectGone(server);
});

test('a step with a forge that hangs leaves no server behind', async () => {
  await addUnit(
    'needs: [sshd, httpd]\ngit: false\nsteps:\n  - id: hang\n    run: sleep 60\n    timeout: 1\n',
    ask,
  );
  const { failures } = await place.verify({ filters });
  expect(failures.join('\n')).toContain('ran longer than 1 seconds');
  for (const server of servers) await expectGone(server);
});

test('a run that is interrupted leaves no server and no terminal behind', async () => {
  const seconds = String(randomInt(1e8, 1e9));
  await addUnit(`needs: [sshd, httpd]\ngit: false\nsteps:\n  - id: hang\n    run: sleep ${seconds}\n`, ask);
  const all = [...servers, seconds];
  const interrupt = new AbortController();
  const run = place.verify({ filters, signal: interrupt.signal });
  await expect.poll(() => all.every(runs), { timeout: 50_000 }).toBe(true);
  interrupt.abort();
  await run;
  for (const text of all) await expectGone(text);

  await addUnit(asked('Password?'), ask);
  const second = new AbortController();
  const atTerminal = place.verify({ filters, record: true, signal: second.signal });
  await expect.poll(() => runs('ask.sh'), { timeout: 50_000 }).toBe(true);
  second.abort();
  await atTerminal;
  await expectGone('ask.sh');
}, 120_000);

/** No process of this test with this in its command line runs; one that is being killed gets a moment. */
async function expectGone(text: string): Promise<void> {
  await expect.poll(() => runs(text), { timeout: 20_000 }).toBe(false);
}

function runs(text: string): boolean {
  return ownProcesses().some((commandLine) => commandLine.includes(text));
}
