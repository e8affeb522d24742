import { expect, test } from 'vitest';
import { smallNixos } from '../../../tests/support/option-index.ts';
import type { OptionBranch } from '../../schemas/names.ts';
import { nearOptions } from './near-options.ts';

test.each([
  ['letters exchanged', 'services.nginx.enabel', 'services.nginx.enable'],
  ['a letter too few', 'networking.firewal.allowedTCPPorts', 'networking.firewall.allowedTCPPorts'],
  ['a part that is one of several', 'services.openssh.port', 'services.openssh.ports'],
  ['the first part', 'service.nginx.enable', 'services.nginx.enable'],
  ['capitals', 'networking.hostname', 'networking.hostName'],
  ['a part that begins as the real one', 'services.postgres.enable', 'services.postgresql.enable'],
  ['a part that the real one holds', 'services.ssh.enable', 'services.openssh.enable'],
  ['a part too few', 'services.nginx."a.example.com".root', 'services.nginx.virtualHosts.<name>.root'],
  ['a part too many', 'services.web.server.name', 'services.web.name'],
])('%s: %s', (_what, name, near) => {
  expect(nearOptions(smallNixos, name)[0]).toBe(near);
});

test('a name that is like none has none near', () => {
  expect(nearOptions(smallNixos, 'virtualisation.docker.enable')).toEqual([]);
  expect(nearOptions(smallNixos, '')).toEqual([]);
  expect(nearOptions(smallNixos, 'a.'.repeat(5000) + 'a')).toEqual([]);
});

test('no more are named than are asked for, the nearest first', () => {
  const near = nearOptions(smallNixos, 'networking.firewall.allowedPorts', 2);
  expect(near.length).toBeLessThanOrEqual(2);
  expect(near).toContain('networking.firewall.allowedTCPPorts');
});

const near = (options: OptionBranch, name: string, count?: number): string[] =>
  nearOptions({ ...smallNixos, options }, name, count);

test('what differs less hides what differs more', () => {
  // A part that begins as the real one costs 0.9 and a little for each letter more.
  expect(near({ web: { ports: '0', portsOfAll: '0', xyport: '0' } }, 'web.port')).toEqual([
    'web.ports',
    'web.portsOfAll',
  ]);
  expect(near({ web: { xyport: '0', xport: '0' } }, 'web.port')).toEqual(['web.xport']);
});

test('of two as near the first of the alphabet is first', () => {
  expect(near({ web: { bort: '0', aort: '0', cort: '0', dort: '0' } }, 'web.port')).toEqual([
    'web.aort',
    'web.bort',
    'web.cort',
  ]);
  expect(near({ web: { bort: '0', aort: '0' } }, 'web.port', 1)).toEqual(['web.aort']);
});

test('capitals cost less than a letter', () => {
  expect(near({ web: { hostNama: '0', hostName: '0' } }, 'web.hostname')[0]).toBe('web.hostName');
});

test('a part of two letters holds nothing, and is held by nothing', () => {
  expect(near({ web: { extension: '0' } }, 'web.te')).toEqual([]);
  expect(near({ web: { exten: '0' } }, 'web.ten')).toEqual(['web.exten']);
});

test('a part is left out or put in once, and never at the root', () => {
  const options = { a: { port: '0', x: { y: { deep: '0' } } } };
  expect(near(options, 'a.much.port')).toEqual(['a.port']);
  expect(near(options, 'a.much.more.port')).toEqual([]);
  expect(near(options, 'a.x.deep')).toEqual(['a.x.y.deep']);
  expect(near(options, 'a.deep')).toEqual([]);
  expect(near(options, 'zzz.a.port')).toEqual([]);
});

test('a set is near by its letters, and not where a part has to be left out', () => {
  const options = { services: { postgresql: { enable: '0' } } };
  expect(near(options, 'services.postgresq')).toEqual(['services.postgresql']);
  expect(near(options, 'services.postgresql.x')).toEqual([]);
  expect(near({ services: { postgresql: { '': '0', enable: '0' } } }, 'services.postgresql.much')).toEqual([
    'services.postgresql',
  ]);
});

test('a name of 16 parts is compared, and a longer one is not', () => {
  const deep = (parts: number): OptionBranch => (parts === 1 ? { last: '0' } : { part: deep(parts - 1) });
  const name = (parts: number): string => `${'part.'.repeat(parts - 1)}lasd`;
  expect(near(deep(16), name(16))).toHaveLength(1);
  expect(near(deep(17), name(17))).toEqual([]);
});
