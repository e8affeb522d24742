import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ExecaError, execa } from 'execa';
import { NoNix } from './no-nix.ts';

const attempts = 3;

/**
 * Runs a program of apt with settings of its own; throws an ExecaError where it fails.
 * @param cwd where it runs, which matters to `apt-get download` alone
 */
export type Apt = (
  program: string,
  args: readonly string[],
  cwd?: string,
) => Promise<{ stdout: string; stderr: string }>;

export interface AptOptions {
  /** Empty, for lists, downloads and settings. */
  folder: string;
  mirror: string;
  suite: string;
  keyring: string;
  /** Debian's name of the processor that packages are for. Default: this machine's. */
  architecture?: string;
  signal: AbortSignal | undefined;
}

/** An apt with its own lists, cache and an empty status, which touches nothing of the machine's. */
export async function privateApt({
  folder,
  mirror,
  suite,
  keyring,
  architecture,
  signal,
}: AptOptions): Promise<Apt> {
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
    ...(architecture !== undefined && {
      'APT::Architecture': architecture,
      'APT::Architectures': architecture,
    }),
    'APT::Install-Recommends': 'false',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
    // A frozen mirror keeps Release files past their date. The signatures stay on.
    'Acquire::Check-Valid-Until': 'false',
    // What the machine's own apt may be told, and this one never is: to take what nobody signed.
    'APT::Get::AllowUnauthenticated': 'false',
    'APT::Get::Force-Yes': 'false',
    'Acquire::AllowInsecureRepositories': 'false',
    'Acquire::AllowWeakRepositories': 'false',
    'Acquire::AllowDowngradeToInsecureRepositories': 'false',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return async (program, args, cwd) => {
    const { stdout, stderr } = await execa(program, [...flags, ...args], {
      ...(cwd !== undefined && { cwd }),
      stdin: 'ignore',
      timeout: 300_000,
      env: { LC_ALL: 'C' },
      ...(signal && { cancelSignal: signal }),
    });
    return { stdout, stderr };
  };
}

/**
 * Reads the package list of the suite.
 * @returns whether the mirror has that suite
 * @throws NoNix where the mirror cannot be reached, or is not to be trusted
 */
export async function updateList(apt: Apt, { mirror, suite, signal }: AptOptions): Promise<boolean> {
  try {
    const { stderr } = await withRetries(`read the package list of ${suite}`, signal, () =>
      apt('apt-get', ['-qq', 'update']),
    );
    // A mirror that cannot be reached is a warning to apt, which goes on with an empty list and ends with 0.
    const unreached = /^[WE]: Failed to fetch (.*)$/m.exec(stderr)?.[1];
    if (unreached === undefined) return true;
    throw new NoNix(
      `The Debian mirror ${mirror} cannot be reached. apt said: ${unreached}`,
      "Check the network, and apt's proxy if it needs one. Or name another mirror: PROVENIX_DEBIAN_MIRROR=https://mirror.example.com/debian. Or install Nix yourself so that `nix` is on PATH.",
    );
  } catch (error) {
    if (error instanceof ExecaError && String(error.stderr).includes(missing)) return false;
    throw error;
  }
}

/** What apt says where a mirror has no such suite. */
const missing = 'does not have a Release file';

/** apt checks every download against its signed hash; a broken one fails there and is fetched again here. */
export async function withRetries<T>(
  what: string,
  signal: AbortSignal | undefined,
  action: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      const { stderr = '', shortMessage = '' } = error as { stderr?: string; shortMessage?: string };
      if (signal?.aborted || stderr.includes(missing)) throw error;
      if (attempt < attempts) continue;
      const said = stderr.split('\n').find((line) => line.startsWith('E:')) ?? shortMessage;
      throw new NoNix(
        `Provenix could not ${what} (${String(attempts)} tries). apt said: ${said}`,
        'Do what apt asks for, or check the network. Or install Nix yourself so that `nix` is on PATH.',
      );
    }
  }
}
