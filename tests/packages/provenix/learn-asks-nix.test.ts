import { dirname } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { nodeMounts } from '../../../scripts/verify/run/node-mounts.ts';
import { provision } from '../../../scripts/verify/toolchains/provision.ts';
import type { Toolchain } from '../../../scripts/verify/worlds/toolchain.ts';
import { bareSetup } from '../../../scripts/verify/worlds/world-setup.ts';
import { type World, createWorld } from '../../../scripts/verify/worlds/world.ts';
import { readVersions } from '../../../src/loaders/read-versions.ts';
import { repository } from '../../support/repository.ts';
import { buildCommand } from './command.ts';

// `provenix learn check` in the lessons of a tutorial, with real Nix: what a lesson asks holds for its files, and for
// those of the lesson before it does not.

const versions = await readVersions(repository);
const release = versions.nix.default;
let toolchain: Toolchain;
let command: string;
let node: Awaited<ReturnType<typeof nodeMounts>>;
beforeAll(async () => {
  command = await buildCommand();
  // The user in a world is not the one who built it.
  await execa('chmod', ['-R', 'a+rX', dirname(command)]);
  node = await nodeMounts();
  const found = (await provision(versions, [release])).get(release);
  if (!found) throw new Error('no Nix');
  toolchain = found;
}, 300_000);

let world: World;
beforeEach(async () => {
  const mounts = [...node.mounts, { from: dirname(command), to: '/opt/provenix' }];
  world = await createWorld(toolchain, { ...bareSetup, mounts });
});
afterEach(() => world.remove());

const learn = (words: string, cwd = '/home/user/language'): ReturnType<World['run']> =>
  world.run(`${node.program} /opt/provenix/provenix.mjs learn ${words}`, { cwd, timeout: 120 });

// Those before the tutorial becomes a flake, whose nixpkgs a bare world has not.
const lessons = [
  'values',
  'text',
  'tostring',
  'function',
  'misspelt',
  'map',
  'merge',
  'merge-inside',
  'circle',
  'trace',
];

test('the files of each lesson of the language hold, and those of the lesson before do not', async () => {
  expect(await learn('start language', '/home/user')).toMatchObject({ exit: 0 });
  const run = (line: string): ReturnType<World['run']> =>
    world.run(line, { cwd: '/home/user/language', timeout: 60 });
  for (const lesson of lessons) {
    await run('rm -rf /tmp/before && mkdir /tmp/before && cp -r . /tmp/before');
    expect(await learn(`goto ${lesson}`), lesson).toMatchObject({ exit: 0 });
    const given = await learn('check');
    expect([given.exit, given.output], lesson).toEqual([0, expect.stringContaining(`lesson ${lesson}.`)]);
    await run('cp -r . /tmp/given && rm -f *.nix && cp -r /tmp/before/. .');
    const before = await learn('check');
    expect([before.exit === 0, before.output], lesson).toEqual([false, expect.any(String)]);
    await run('cp -r /tmp/given/. . && rm -r /tmp/given');
  }
}, 300_000);
