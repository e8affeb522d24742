import { access, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import pLimit from 'p-limit';
import { NoNix } from './trouble.ts';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const attempts = 3;

/**
 * Downloads packages of a Debian suite and unpacks them into a folder, without root and without touching the system:
 * an apt of its own, with its own lists, cache and an empty status.
 * @param suites tried in this order; the first that has the wanted Nix line wins
 * @param work an empty folder for lists and downloads
 * @param root the folder to unpack into
 * @returns the suite that was taken, and the version of each package
 */
export async function unpackDebian(options: {
  suites: readonly string[];
  line: string;
  packages: readonly string[];
  work: string;
  root: string;
}): Promise<{ suite: string; versions: Record<string, string> }> {
  const mirror = await findMirror();
  const missing: string[] = [];
  for (const suite of options.suites) {
    const apt = await privateApt(join(options.work, suite), mirror, suite);
    await withRetries(`read the package list of ${suite}`, () => apt('apt-get', ['-qq', 'update']));
    const { stdout } = await apt('apt-cache', ['policy', 'nix-bin']);
    const candidate = /Candidate: (\S+)/.exec(stdout)?.[1] ?? 'none';
    if (!candidate.startsWith(`${options.line}.`)) {
      missing.push(`${suite} has ${candidate}`);
      continue;
    }
    await withRetries(`download Nix from ${suite}`, () =>
      apt('apt-get', ['-qq', '-y', '--download-only', 'install', ...options.packages]),
    );
    const versions = await unpackAll(join(options.work, suite, 'archives'), options.root);
    return { suite, versions };
  }
  throw new NoNix(
    `Debian's packages have no Nix ${options.line}: ${missing.join(', ')}.`,
    'Name a suite that has it, or another line, in versions.json.',
  );
}

async function unpackAll(archives: string, root: string): Promise<Record<string, string>> {
  const debs = (await readdir(archives)).filter((name) => name.endsWith('.deb'));
  await mkdir(root, { recursive: true });
  const limit = pLimit(4);
  await Promise.all(debs.map((deb) => limit(() => execa('dpkg', ['-x', join(archives, deb), root]))));
  // Debian makes these two links when it configures packages, which is not done here.
  for (const [name, target] of [
    ['sh', 'bash'],
    ['awk', 'gawk'],
  ] as const)
    await symlink(
      target,
      join(root, existsSync(join(root, 'bin/bash')) && name === 'sh' ? 'bin' : 'usr/bin', name),
    ).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  // name_version_architecture.deb, with "%3a" for the colon of an epoch
  return Object.fromEntries(
    debs.sort().map((deb) => decodeURIComponent(deb).split('_').slice(0, 2) as [string, string]),
  );
}

async function privateApt(
  folder: string,
  mirror: string,
  suite: string,
): Promise<(program: string, args: readonly string[]) => Promise<{ stdout: string }>> {
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
  await mkdir(join(folder, 'archives', 'partial'), { recursive: true });
  await writeFile(join(folder, 'status'), '');
  await writeFile(join(folder, 'sources.list'), `deb [signed-by=${keyring}] ${mirror} ${suite} main\n`);
  const settings = {
    'Dir::State::Lists': join(folder, 'lists'),
    'Dir::Cache': folder,
    'Dir::Etc::SourceList': join(folder, 'sources.list'),
    'Dir::Etc::SourceParts': '-',
    'Dir::State::status': join(folder, 'status'),
    'Debug::NoLocking': '1',
    'APT::Sandbox::User': userInfo().username,
    'APT::Install-Recommends': 'false',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
    // A frozen mirror keeps Release files past their date. The signatures stay on.
    'Acquire::Check-Valid-Until': 'false',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return async (program, args) => {
    const { stdout } = await execa(program, [...flags, ...args], {
      stdin: 'ignore',
      timeout: 300_000,
      env: { LC_ALL: 'C' },
    });
    return { stdout };
  };
}

/** apt checks every download against its signed hash; a broken one fails there and is fetched again here. */
async function withRetries<T>(what: string, action: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (attempt < attempts) continue;
      const { stderr = '', shortMessage = '' } = error as { stderr?: string; shortMessage?: string };
      const said = stderr.split('\n').find((line) => line.startsWith('E:')) ?? shortMessage;
      throw new NoNix(
        `Provenix could not ${what} (${String(attempts)} tries). apt said: ${said}`,
        'Check the network, or install Nix yourself so that `nix` is on PATH.',
      );
    }
  }
}

/** The Debian mirror that the machine's own apt uses, or PROVENIX_DEBIAN_MIRROR. */
async function findMirror(): Promise<string> {
  const install = 'Install Nix yourself so that `nix` is on PATH, together with git, jq and bubblewrap.';
  for (const program of ['apt-get', 'dpkg'])
    await execa(program, ['--version']).catch(() => {
      throw new NoNix(`There is no suitable nix on PATH, and no ${program} to fetch one with.`, install);
    });
  await access(keyring).catch(() => {
    throw new NoNix(
      `There is no ${keyring}, so Debian's packages cannot be trusted.`,
      'Install it: apt-get install debian-archive-keyring. ' + install,
    );
  });
  const given = process.env['PROVENIX_DEBIAN_MIRROR'];
  if (given) return given;
  const { stdout } = await execa(
    'apt-get',
    ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'],
    { reject: false },
  );
  const mirror = stdout.split('\n').find((uri) => /\/debian\/?$/.test(uri));
  if (mirror) return mirror;
  throw new NoNix(
    "This machine's apt names no Debian mirror.",
    `Set PROVENIX_DEBIAN_MIRROR to the address of one. Or: ${install}`,
  );
}
