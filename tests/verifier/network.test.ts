import { randomInt } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provide } from '../../scripts/verify/providers/provide.ts';
import { cacheFolder, provision } from '../../scripts/verify/toolchains/provision.ts';
import { findWayOut } from '../../scripts/verify/toolchains/way-out.ts';
import type { Toolchain } from '../../scripts/verify/worlds/toolchain.ts';
import { type Network, isWayOut } from '../../scripts/verify/worlds/way-out.ts';
import { createWorld } from '../../scripts/verify/worlds/world.ts';
import { bareSetup } from '../../scripts/verify/worlds/world-setup.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { ServerName } from '../../src/schemas/unit.ts';
import { fixture } from '../support/fixture.ts';
import { ownProcesses } from '../support/processes.ts';
import { repository } from '../support/repository.ts';

// Only a world that is to have a network has one, and what listens on the machine itself it reaches in none of its own.
// Servers of this machine, on its loopback and on an abstract socket, stand for all that may not be reached; nothing
// outside is asked.

const versions = await readVersions(repository);
const abstract = `provenix-${String(randomInt(1e9))}`;
/** Stands for the machine's loopback in a network that is told so, to show that its way out leads somewhere. */
const stand = '10.0.9.9';
let toolchain: Toolchain;
let servers: Server[];
let port: string;
let knock: string;
/** What the provider `pinned` gives, and what it says. */
let network: Network;
const said: string[] = [];

/** A command that prints "reached" from a server of this machine. */
const reach = (address: string): string => `(exec 3<> /dev/tcp/${address}/${port} && cat <&3)`;

beforeAll(async () => {
  const found = (await provision(versions, [versions.nix.default])).get(versions.nix.default);
  if (!found) throw new Error('no Nix');
  toolchain = found;
  servers = [0, 1].map(() => createServer((socket) => socket.end('reached\n')));
  const [tcp, unix] = servers;
  await new Promise<void>((resolve) => tcp?.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => unix?.listen(`\0${abstract}`, resolve));
  port = String((tcp?.address() as AddressInfo).port);
  knock = `perl -MSocket -e 'socket S, AF_UNIX, SOCK_STREAM, 0; connect S, pack("S", 1) . "\\0${abstract}" or die "$!"; print <S>'`;
  const say = (text: string): number => said.push(text);
  const options = { root: repository, versions, cache: cacheFolder, say, toolchain };
  network = (await provide('pinned', options)).setup.network;
}, 120_000);
afterAll(() => {
  for (const server of servers) server.close();
});

/** The interfaces that a /proc/net/dev names. */
const interfaces = (text: string): string[] => [...text.matchAll(/^ *(\S+):/gm)].map(([, name = '']) => name);

async function inWorld(
  which: Network,
  command: string,
  names: readonly ServerName[] = [],
): Promise<{ exit: number | undefined; output: string }> {
  const world = await createWorld(toolchain, { ...bareSetup, network: which }, names);
  try {
    return await world.run(command, { cwd: '/home/user', timeout: 60 });
  } finally {
    await world.remove();
  }
}

describe("a world with the machine's network", () => {
  test('is in it, with its interfaces, and reaches what listens there', async () => {
    const { output } = await inWorld('machine', 'readlink /proc/self/ns/net');
    expect(output.trim()).toBe(readlinkSync('/proc/self/ns/net'));
    const dev = await inWorld('machine', 'cat /proc/net/dev');
    expect(interfaces(dev.output)).toEqual(interfaces(readFileSync('/proc/net/dev', 'utf8')));
    expect(await inWorld('machine', reach('127.0.0.1'))).toMatchObject({ exit: 0, output: 'reached\n' });
    expect(await inWorld('machine', knock)).toMatchObject({ exit: 0, output: 'reached\n' });
  });
  test("knows the machine's name servers and certificates, and lets Nix use its own defaults", async () => {
    const { exit, output } = await inWorld(
      'machine',
      'test -e /etc/resolv.conf && test -e /etc/ca-certificates.crt && cat /etc/nix/nix.conf',
    );
    expect(exit).toBe(0);
    expect(output).toContain('ssl-cert-file = /etc/ca-certificates.crt');
    expect(output).not.toContain('substituters');
  });
});

test('the pinned nixpkgs brings a network of its own, or says why it brings that of the machine', () => {
  if (isWayOut(network)) expect(said.filter((text) => text.startsWith('warning'))).toEqual([]);
  else
    expect(said.at(-1)).toMatch(
      /^warning: .*network.*loopback.*abstract sockets.*: .+\n {2}Run units of strangers without/,
    );
});

describe('a world with a way out', () => {
  test("is in a network of its own and reaches neither the machine's loopback nor its abstract sockets", async (context) => {
    if (!isWayOut(network)) return context.skip(said.at(-1));
    const { output } = await inWorld(network, 'readlink /proc/self/ns/net');
    expect(output).toMatch(/^net:\[\d+\]$/m);
    expect(output.trim()).not.toBe(readlinkSync('/proc/self/ns/net'));
    for (const command of [reach('127.0.0.1'), reach(stand), knock])
      expect(
        await inWorld(network, `timeout 5 bash -c ${JSON.stringify(command).replaceAll('$', '\\$')}`),
      ).toMatchObject({
        output: expect.not.stringContaining('reached') as string,
      });
    expect((await inWorld(network, knock)).output).toContain('Connection refused');
  });
  test('leads somewhere: where an address stands for the machine, it is reached', async (context) => {
    if (!isWayOut(network)) return context.skip(said.at(-1));
    const suites = versions.nix.releases[versions.nix.default]?.suites ?? [];
    const options = { suites, cache: cacheFolder, say: () => undefined };
    const led = await findWayOut(options, ['--map-host-loopback', stand]);
    expect(await inWorld(led, reach(stand))).toMatchObject({ exit: 0, output: 'reached\n' });
  });
  test('asks for names by that way, and leaves nothing', async (context) => {
    if (!isWayOut(network)) return context.skip(said.at(-1));
    const { output } = await inWorld(network, 'cat /etc/resolv.conf; ls /etc/ca-certificates.crt; exit 3');
    expect(output).toBe('nameserver 169.254.1.1\n/etc/ca-certificates.crt\n');
    await expect.poll(ownProcesses).toEqual([]);
  });
});

describe.each([
  ['a world without', []],
  ['a world with servers on its own loopback', ['sshd', 'httpd']],
] as [string, ServerName[]][])('%s', (_, names) => {
  test('is in a network of its own and reaches nothing of the machine', async () => {
    const { output } = await inWorld('none', 'readlink /proc/self/ns/net', names);
    expect(output).toMatch(/^net:\[\d+\]$/m);
    expect(output.trim()).not.toBe(readlinkSync('/proc/self/ns/net'));
    const dev = await inWorld('none', 'cat /proc/net/dev', names);
    expect(interfaces(dev.output)).toEqual(['lo']);
    const reached = await inWorld('none', reach('127.0.0.1'), names);
    expect(reached.output).toContain('Connection refused');
    expect(reached.exit).toBe(1);
    expect((await inWorld('none', knock, names)).output).toContain('Connection refused');
  });
  test('asks no cache', async () => {
    const { output } = await inWorld('none', 'ls /etc && cat /etc/nix/nix.conf', names);
    expect(output).toContain('substituters =\n');
    expect(output).not.toMatch(/resolv\.conf|ca-certificates/);
  });
});

test('of the providers, only the pinned nixpkgs brings a network', async () => {
  const options = { root: repository, versions, cache: cacheFolder, say: () => undefined, toolchain };
  expect(network).not.toBe('none');
  expect((await provide('pocket', options)).setup.network).toBe('none');
  expect((await provide('auto', options)).setup.network).toBe('none');
});

test('with the pinned nixpkgs, a unit that needs nixpkgs has a network, and no other', async () => {
  const place = await fixture();
  for (const [id, needs] of [
    ['with-nixpkgs', '[nixpkgs]'],
    ['without-nixpkgs', '[]'],
  ]) {
    await place.write(
      `examples/recipes/${id ?? ''}/example.yaml`,
      `title: A look\nsummary: Look for a name server.\ngit: false\nneeds: ${needs ?? ''}\nsteps:\n  - id: look\n    run: test -e /etc/resolv.conf\n`,
    );
    await place.write(`examples/recipes/${id ?? ''}/flake/file`, 'text\n');
  }
  const { report } = await place.verify({ provider: 'pinned', filters: ['-nixpkgs'], record: true });
  await place.remove();
  expect(report.units.map(({ id, steps }) => [id, steps.map(({ exit }) => exit)])).toEqual([
    ['with-nixpkgs', [0]],
    ['without-nixpkgs', [1]],
  ]);
  expect(report.limits).toContain(isWayOut(network) ? 'with a way out' : "the machine's network");
});
