import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunUnit } from '../../../src/loaders/unit.ts';
import { type ServerName, serverNames } from '../../../src/schemas/unit.ts';
import type { Toolchain } from './toolchain.ts';
import { quote } from '../../../src/lib/shell/quote.ts';

/** Where the configuration of each server lies inside; the text is a file of servers/. */
const files: Record<ServerName, Record<string, string>> = {
  sshd: { 'ssh/sshd_config': 'sshd_config' },
  httpd: {
    'lighttpd/lighttpd.conf': 'lighttpd.conf',
    'lighttpd/git.cgi': 'git.cgi',
    'lighttpd/status.cgi': 'status.cgi',
    'lighttpd/users': 'users',
  },
};

const start: Record<ServerName, string> = {
  sshd: '/usr/sbin/sshd -f /etc/ssh/sshd_config',
  httpd: '/usr/sbin/lighttpd -f /etc/lighttpd/lighttpd.conf',
};

const keys: Record<ServerName, string> = {
  sshd: "ssh-keygen -q -t ed25519 -N '' -f /srv/keys/ssh_host_ed25519_key",
  httpd: [
    "printf '[req]\\ndistinguished_name=name\\n[name]\\n' > /srv/keys/openssl.cnf",
    'openssl req -x509 -config /srv/keys/openssl.cnf -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 -subj /CN=git.example.com -addext subjectAltName=DNS:git.example.com -keyout /srv/keys/tls.key -out /srv/keys/tls.crt 2> /dev/null',
    'cat /srv/keys/tls.key /srv/keys/tls.crt > /srv/keys/tls.pem',
  ].join(' && '),
};

/** Is there once keys and repositories are. */
const ready = '/srv/keys/ready';

/** The servers that a unit wants on loopback, as git.example.com. */
export function serversOf({ needs }: Pick<RunUnit, 'needs'>): ServerName[] {
  return serverNames.filter((name) => needs.includes(name));
}

/** Those that a machine with its own Nix does not have where they are looked for; a provisioned userland has all. */
export function missingServers({ needs }: Pick<RunUnit, 'needs'>, { root }: Toolchain): ServerName[] {
  return root === undefined
    ? serversOf({ needs }).filter((name) => !existsSync(start[name].split(' ')[0] ?? ''))
    : [];
}

/** Configuration files by their path below /etc. */
export async function serverFiles(names: readonly ServerName[]): Promise<Record<string, string>> {
  const wanted = names.flatMap((name) => Object.entries(files[name]));
  const texts = wanted.map(
    async ([to, from]) => [to, await readFile(join(import.meta.dirname, 'servers', from), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

/** Run once, in the unit's folder: keys of this world alone, and each repository as the forge has it, in /srv/git. */
export function prepareServers(unit: RunUnit): string {
  const clone = (unit.git?.repositories ?? []).map(
    (name) => `git clone -q --bare -- ${quote(name)} /srv/git/${quote(name)}.git`,
  );
  const commands = [
    'mkdir -p /srv/keys /srv/git/.ssh /srv/www',
    ...serversOf(unit).map((name) => keys[name]),
    ...clone,
    `touch ${ready}`,
  ];
  return `if [ ! -e ${ready} ]; then ${commands.join(' && ')}; fi`;
}

/** The port that a server listens at last. */
const port: Record<ServerName, number> = { sshd: 22, httpd: 443 };

/**
 * Run before each step: what a step leaves running is ended with it, the servers too.
 * Both become daemons before they listen, so the step waits for their ports, five seconds at most.
 */
export function startServers(names: readonly ServerName[]): string {
  if (names.length === 0) return '';
  const commands = names.map((name) => {
    const listens = `(exec 3<> /dev/tcp/127.0.0.1/${String(port[name])})`;
    return `${start[name]}; for try in {1..250}; do ${listens} && break; sleep 0.02; done`;
  });
  return `if [ -e ${ready} ]; then { ${commands.join('; ')}; } > /dev/null 2>&1 < /dev/null; fi`;
}
