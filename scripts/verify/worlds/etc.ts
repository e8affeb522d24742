import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ServerName } from '../../../src/schemas/unit.ts';
import { user } from './bubblewrap.ts';
import { serverFiles } from './servers.ts';
import type { Unprobed } from './toolchain.ts';
import { isWayOut, nameServer } from './way-out.ts';
import type { WorldSetup } from './world-setup.ts';

/** Writes the /etc of a world: accounts, names, git, Nix, and the servers' configuration. */
export async function writeEtc(
  etc: string,
  { buildShell }: Pick<Unprobed, 'buildShell'>,
  { network, sandboxPaths, nixConf: more }: WorldSetup,
  servers: readonly ServerName[],
): Promise<void> {
  const paths = [...(buildShell ? [`/bin/sh=${buildShell}`] : []), ...sandboxPaths];
  const id = `${String(user)}:${String(user)}`;
  // The forge's account has the only user there is; root is who `unshare --map-root-user` becomes.
  const accounts = `git:x:${id}:git:/srv/git:/bin/bash\nroot:x:0:0:root:/root:/bin/bash\n`;
  const nixConf = [
    'experimental-features = nix-command flakes',
    'sandbox = true',
    ...(paths.length > 0 ? [`sandbox-paths = ${paths.join(' ')}`] : []),
    // Without a network there is no cache to ask; with one, Nix's own defaults hold.
    network !== 'none' ? 'ssl-cert-file = /etc/ca-certificates.crt' : 'substituters =',
    'build-users-group =',
    'flake-registry =',
    'fsync-metadata = false',
    ...more,
  ];
  const files = {
    ...(network !== 'none' && (await machineNetwork())),
    ...(isWayOut(network) && { 'resolv.conf': `nameserver ${nameServer}\n` }),
    ...(await serverFiles(servers)),
    passwd: `user:x:${id}:user:/home/user:/bin/bash\n${servers.length > 0 ? accounts : ''}`,
    group: `user:x:${String(user)}:\n`,
    hosts: `127.0.0.1 localhost${servers.length > 0 ? ' git.example.com' : ''}\n`,
    gitconfig:
      '[user]\n\tname = user\n\temail = user@example.com\n[init]\n\tdefaultBranch = main\n\ttemplateDir =\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n',
    'nix/nix.conf': `${nixConf.join('\n')}\n`,
  };
  await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      await mkdir(dirname(join(etc, name)), { recursive: true });
      await writeFile(join(etc, name), text, { mode: name.endsWith('.cgi') ? 0o755 : 0o644 });
    }),
  );
}

/** What the machine knows of its network: name servers and certificates. */
async function machineNetwork(): Promise<Record<string, string>> {
  const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
  const certificates = process.env['NIX_SSL_CERT_FILE'] ?? '/etc/ssl/certs/ca-certificates.crt';
  return { 'resolv.conf': await read('/etc/resolv.conf'), 'ca-certificates.crt': await read(certificates) };
}
