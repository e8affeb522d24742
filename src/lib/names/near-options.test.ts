import { expect, test } from 'vitest';
import { smallNixos } from '../../../tests/support/option-index.ts';
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
